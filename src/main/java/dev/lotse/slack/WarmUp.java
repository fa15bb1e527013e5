package dev.lotse.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.lotse.conversation.Button;
import dev.lotse.conversation.ButtonValue;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Text;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes that the first delivery would otherwise wait for (some 300 ms of Slack's three
 * seconds) by sending deliveries through Bolt that no listener takes, and by writing one message
 * that is thrown away.
 */
final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private WarmUp() {}

  static void run(App app) {
    try {
      SlackRequestParser parser = new SlackRequestParser(app.config());
      for (String delivery :
          List.of(
              "{\"type\":\"event_callback\",\"event_id\":\"-\",\"team_id\":\"-\",\"event\":{\"type\":\"message\",\"subtype\":\"warm_up\"}}",
              "{\"type\":\"block_actions\",\"team\":{\"id\":\"-\"},\"user\":{\"id\":\"-\"},\"actions\":[{\"action_id\":\""
                  + Button.LINK.id()
                  + "\"}]}")) {
        app.run(
            parser.parse(
                HttpRequest.builder()
                    .requestUri("/slack/events")
                    .requestBody(delivery)
                    .socketMode(true)
                    .headers(new RequestHeaders(Map.of()))
                    .build()));
      }
      parser.parse(
          HttpRequest.builder()
              .requestUri("/slack/events")
              .requestBody("command=%2F-&text=-&user_id=-&team_id=-&channel_id=-&trigger_id=-")
              .headers(new RequestHeaders(Map.of()))
              .build());
      Text words = Text.literally("-");
      var knob = new Part.Knob(Button.LINK, ButtonValue.NONE, words, Part.Look.PLAIN, "");
      List<Page> pages =
          Pages.of(
              List.of(
                  new Part.Heading(words),
                  new Part.Paragraph(words),
                  new Part.Note(words),
                  new Part.Buttons(List.of(knob))));
      Acks.ephemeralAck(pages.get(0));
    } catch (Exception failed) {
      LOG.debug("warm-up: {}", Stack.of(failed));
    }
  }
}
