/** Everything the page says to the server. Each call answers with the server's JSON, or `{ok: false, error}` when it cannot be reached. */
export class Api {
  async state(user) {
    const response = await fetch(`/play/state?user=${encodeURIComponent(user)}`, { cache: 'no-store' });
    if (!response.ok) throw new Error(`state: HTTP ${response.status}`);
    return response.json();
  }

  message(body) { return this.post('message', body); }
  press(body) { return this.post('press', body); }
  select(body) { return this.post('select', body); }
  submit(body) { return this.post('submit', body); }
  close(body) { return this.post('close', body); }
  home(body) { return this.post('home', body); }
  read(body) { return this.post('read', body); }
  clock(body) { return this.post('clock', body); }

  async post(what, body) {
    try {
      const response = await fetch(`/play/${what}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Playground': '1' },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      const answer = text ? JSON.parse(text) : { ok: response.ok };
      return response.ok ? { ok: true, ...answer } : { error: `http_${response.status}`, ...answer, ok: false };
    } catch {
      return { ok: false, error: 'unreachable', unreachable: true };
    }
  }
}
