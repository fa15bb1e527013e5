package dev.lotse.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP connection between two programs on this machine that can be cut: then all that run through
 * it break and new ones are refused, as when a server is restarted. Thread-safe.
 */
public final class Wire implements AutoCloseable {

  private final InetSocketAddress far;
  private final InetSocketAddress near;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private ServerSocket server;

  /** Leads to this port of the loopback address. */
  public Wire(int port) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    this.far = new InetSocketAddress(loopback, port);
    this.server = listen(new InetSocketAddress(loopback, 0));
    this.near = new InetSocketAddress(loopback, server.getLocalPort());
  }

  /** Where to connect to. */
  public int port() {
    return near.getPort();
  }

  /** Breaks everything. */
  public synchronized void cut() {
    close(server);
    sockets.forEach(Wire::close);
    sockets.clear();
  }

  /** Lets connections through again. */
  public synchronized void mend() {
    server = listen(near);
  }

  @Override
  public void close() {
    cut();
  }

  private ServerSocket listen(InetSocketAddress at) {
    try {
      ServerSocket listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(at);
      daemon(() -> accept(listening));
      return listening;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private void accept(ServerSocket listening) {
    try {
      while (true) {
        Socket one = listening.accept();
        Socket other = new Socket();
        sockets.add(one);
        sockets.add(other);
        other.connect(far);
        daemon(() -> pump(one, other));
        daemon(() -> pump(other, one));
      }
    } catch (IOException closed) {
      // Cut, or the far end is away.
    }
  }

  private void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException broken) {
      // Cut, or one of the two has closed it.
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception broken) {
      // It is closed all the same.
    }
  }
}
