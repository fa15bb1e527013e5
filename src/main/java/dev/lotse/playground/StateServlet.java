package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.World.Human;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Everything the page shows, for one person, in one answer. */
final class StateServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private final transient Workspace workspace;
  private final transient PageState state;

  StateServlet(Workspace workspace, PageState state) {
    this.workspace = workspace;
    this.state = state;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var human = workspace.channels.person(request.getParameter("user"));
    response.setHeader("Cache-Control", "no-store");
    if (human.isEmpty()) {
      Http.json(response, 404, Json.object().put("ok", false).put("error", "user_not_found"));
      return;
    }
    Http.json(response, 200, snapshot(human.get()));
  }

  /** Under the lock, so that what it tells fits together. */
  private ObjectNode snapshot(Human human) {
    synchronized (workspace.changes) {
      return state.of(human);
    }
  }
}
