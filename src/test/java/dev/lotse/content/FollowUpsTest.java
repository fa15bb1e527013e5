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
      hourly-limit | und wie lange? | de | how-long,seven-days
      hourly-limit | and how long? | en | how-long,seven-days
      daily-send-limit | wie lange dauert das | de | how-long,daily-send-limit,raise-daily-limit
      no-answer | und am telefon? | de | phone-or-chat
      second-ticket | und am telefon? | de | phone-or-chat
      no-answer | and by phone? | en | phone-or-chat
      no-answer | what about chat? | en | phone-or-chat
      reset-secret-key | ok und 2fa? | de | two-factor
      rotate-keys | and two-factor? | en | two-factor
      were-we-hacked | and now? | en | leaked-key,reset-secret-key,unknown-mails-sent,next-step
      were-we-hacked | und jetzt? | de | leaked-key,reset-secret-key,unknown-mails-sent,next-step
      unpaid-invoice-block | und wie bezahle ich? | de | pay-invoice
      unpaid-invoice-block | and how do i pay? | en | pay-invoice
      too-many-spam-reports | und wie senke ich das? | de | lower-spam-complaints
      too-many-spam-reports | and how do i lower that? | en | lower-spam-complaints
      when-to-follow-up | was wenn keiner antwortet? | de | no-answer
      when-to-follow-up | what if nobody answers? | en | no-answer
      when-to-follow-up | was schreibe ich dann? | de | follow-up-wording
      when-to-follow-up | and what do i write? | en | follow-up-wording
      ticket-contents | und auf welcher sprache? | de | ticket-language
      ticket-contents | and in which language? | en | ticket-language
      ticket-contents | und screenshots? | de | ticket-screenshots
      ticket-contents | and screenshots? | en | ticket-screenshots
      no-answer | was wenn das nicht klappt? | de | second-ticket,phone-or-chat,follow-up-wording,talk-to-human,call-compliance,when-to-follow-up
      no-answer | what if that fails? | en | second-ticket,phone-or-chat,follow-up-wording,talk-to-human,call-compliance,when-to-follow-up
      reach-support | und wann? | de | support-hours
      reach-support | and when? | en | support-hours
      spf-setup | und dkim? | de | dkim-error
      spf-setup | and dmarc? | en | dmarc-needed,dmarc-alignment
      bought-lists | und alte listen? | de | old-list
      bought-lists | and old lists? | en | old-list
      error-401 | und 429? | de | error-429
      error-401 | and 535? | en | smtp-535
      export-contacts | und die kampagnen? | de | scheduled-campaigns,stop-campaigns
      while-waiting | und die kunden? | de | tell-people,existing-customers
      how-long | ist das endgültig? | de | is-it-final
      how-long | is it final? | en | is-it-final
      request-rejected | and why? | en | dispute-the-lock,why-locked,who-decides,request-rejected
      why-locked | wer entscheidet das? | de | who-decides
      why-locked | who decides that? | en | who-decides
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
