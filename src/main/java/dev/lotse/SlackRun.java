package dev.lotse;

import dev.lotse.conversation.Script;
import dev.lotse.slack.SlackSettings;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run connected to Slack. */
final class SlackRun {

  private static final Logger LOG = LoggerFactory.getLogger(SlackRun.class);

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
        "Lotse is starting; it learns its intents first, which takes some seconds the first time.");
    Lotse lotse =
        Lotse.start(
            new Lotse.Parts(
                slack,
                script,
                settings.dataDir(),
                settings.hours(),
                settings.database(),
                InstantSource.system()));
    Runtime.getRuntime().addShutdownHook(new Thread(lotse::close, "lotse-stop"));
    Reload.watch(settings, lotse);
    if (settings.isSocketMode()) {
      lotse.connectSocketMode();
      LOG.info("Lotse is ready: connected to Slack by Socket Mode. Data: {}", settings.database());
    } else {
      int port = lotse.serveHttp(settings.host(), settings.port());
      LOG.info(
          "Lotse is ready: takes Slack's deliveries at http://{}:{}/slack/events. Data: {}",
          settings.host(),
          port,
          settings.database());
    }
  }
}
