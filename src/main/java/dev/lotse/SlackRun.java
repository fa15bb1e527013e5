package dev.lotse;

import dev.lotse.conversation.Script;
import dev.lotse.slack.SlackSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run connected to Slack. */
final class SlackRun {

  private static final Logger LOG = LoggerFactory.getLogger(SlackRun.class);

  /** Process managers kill after ten seconds at the earliest. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(9);

  private final Settings settings;
  private final Script script;

  SlackRun(Settings settings, Script script) {
    this.settings = settings;
    this.script = script;
  }

  /** Starts and returns once requests are taken; ends in order when the process is told to. */
  void serve() {
    SlackSettings slack =
        new SlackSettings(
            settings.botToken().orElseThrow(),
            settings.appToken(),
            settings.signingSecret(),
            settings.apiUrl());
    LOG.info(
        "Lotse is starting; with content of your own it learns first, which takes some seconds once.");
    Lotse lotse =
        Lotse.start(
            new Lotse.Parts(
                slack,
                script,
                settings.dataDir(),
                settings.hours(),
                settings.database(),
                InstantSource.system()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lotse), "lotse-stop"));
    Reload.watch(settings, lotse);
    Port asked = new Port(settings.host(), settings.port(), settings.metricsToken());
    if (settings.isSocketMode()) {
      int port = lotse.connectSocketMode(asked);
      LOG.info(
          "Lotse is ready: connected to Slack by Socket Mode. Health: http://{}:{}/readyz. Data: {}",
          settings.host(),
          port,
          settings.database());
    } else {
      int port = lotse.serveHttp(asked);
      LOG.info(
          "Lotse is ready: takes Slack's deliveries at http://{}:{}/slack/events. Data: {}",
          settings.host(),
          port,
          settings.database());
    }
    Memory.giveBackSoon();
  }

  /** The process ends when this returns, whatever still runs. */
  private static void stop(Lotse lotse) {
    LOG.info("Lotse is stopping.");
    Thread closing = new Thread(lotse::close, "lotse-close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(LONGEST_STOP.toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    if (closing.isAlive()) {
      LOG.warn("Lotse could not stop in order; the next start takes up what is left.");
    } else {
      LOG.info("Lotse has stopped.");
    }
  }
}
