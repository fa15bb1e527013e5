package dev.lotse.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Answer;
import dev.lotse.testing.Shipped;
import dev.lotse.understanding.Context;
import dev.lotse.understanding.Decision;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions that leave out what they are about, after an answer of the shipped content. */
class FollowUpsTest {

  /** The intent answered before, the message, its language, and the intents that fit. */
  private static final String FOLLOW_UPS =
      """
      why-locked | und wie lange? | de | how-long
      why-locked | und wie lange dauert das? | de | how-long
      why-locked | how long? | en | how-long
      why-locked | and how long does that last? | en | how-long
      hourly-limit | und wie lange? | de | how-long
      hourly-limit | and how long? | en | how-long
      daily-send-limit | wie lange dauert das | de | how-long,daily-send-limit,raise-daily-limit
      follow-up | und am telefon? | de | phone-or-chat
      second-ticket | und am telefon? | de | phone-or-chat
      follow-up | and by phone? | en | phone-or-chat
      follow-up | what about chat? | en | phone-or-chat
      reset-secret-key | ok und 2fa? | de | two-factor
      rotate-keys | and two-factor? | en | two-factor
      were-we-hacked | and now? | en | leaked-key,reset-secret-key,were-we-hacked,next-step
      were-we-hacked | und jetzt? | de | leaked-key,reset-secret-key,were-we-hacked,next-step
      unpaid-invoice-block | und wie bezahle ich? | de | pay-invoice
      unpaid-invoice-block | and how do i pay? | en | pay-invoice
      too-many-spam-reports | und wie senke ich das? | de | lower-spam-complaints
      too-many-spam-reports | and how do i lower that? | en | lower-spam-complaints
      ticket-contents | und auf welcher sprache? | de | ticket-language
      ticket-contents | and in which language? | en | ticket-language
      ticket-contents | und screenshots? | de | ticket-attachments
      ticket-contents | and screenshots? | en | ticket-attachments
      follow-up | was wenn das nicht klappt? | de | second-ticket,phone-or-chat,follow-up,talk-to-human,compliance-team
      follow-up | what if that fails? | en | second-ticket,phone-or-chat,follow-up,talk-to-human,compliance-team
      reach-support | und wann? | de | phone-or-chat
      reach-support | and when? | en | phone-or-chat
      spf-record | und dkim? | de | dkim-error
      spf-record | and dmarc? | en | dmarc-needed,dmarc-alignment
      bought-lists | und alte listen? | de | old-list
      bought-lists | and old lists? | en | old-list
      error-401 | und 429? | de | error-429
      error-401 | and 535? | en | smtp-535
      export-contacts | und die kampagnen? | de | queued-mails,stop-campaigns
      while-waiting | und die kunden? | de | tell-people,existing-customers
      how-long | ist das endgültig? | de | is-it-final
      how-long | is it final? | en | is-it-final
      request-rejected | and why? | en | dispute-the-lock,why-locked,compliance-team,request-rejected
      why-locked | wer entscheidet das? | de | compliance-team
      why-locked | who decides that? | en | compliance-team
      """;

  private record FollowUp(Understanding understood, List<String> fitting) {
    boolean isAnswered() {
      return understood.decision() == Decision.ANSWER;
    }

    boolean isRight() {
      return understood.intent().filter(fitting::contains).isPresent();
    }
  }

  @Test
  void mostAreAnsweredFromTheTopicBeforeAndHardlyAnyWrongly() {
    List<FollowUp> all = FOLLOW_UPS.lines().map(FollowUpsTest::followUp).toList();

    assertThat(all.stream().filter(found -> found.isAnswered() && found.isRight()).count())
        .as("answered rightly")
        .isGreaterThan(all.size() * 75L / 100);
    assertThat(all.stream().filter(found -> found.isAnswered() && !found.isRight()).count())
        .as("answered wrongly")
        .isLessThanOrEqualTo(all.size() * 5L / 100);
  }

  private static FollowUp followUp(String line) {
    String[] cells = line.strip().split(" \\| ");
    Answer before = Shipped.script().answers().get(cells[0]);
    String topic = before.title().in(Language.ofTag(cells[2]).orElseThrow()).plain();
    Context context =
        new Context(Optional.empty(), Optional.of(cells[0]), topic, before.followups());
    return new FollowUp(Shipped.matcher().match(cells[1], context), List.of(cells[3].split(",")));
  }
}
