package dev.lotse.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the messages that leave out what they are about: "und wie lange?", "what if that fails?"
 */
final class Ellipsis {

  /** Longer messages bring their topic along. */
  private static final int MOST_WORDS = 9;

  private static final Set<String> JOINING =
      words("und and aber but oder or also achso ok okay dann then so");

  /** Words that name no topic by themselves. */
  private static final Set<String> EMPTY =
      words(
          """
          und and aber but oder or also achso ok okay dann then so na ja well
          wie how lange long oft often viel much many teuer warum wieso weshalb why wann when was what wer who wen whom wo where wohin woher welche welcher
          welches which womit wozu wofür if wenn ob falls whether about mit with für for von of zu to in an on auf at bei im am
          ich i wir we du you ihr er he sie they es it das that dies dieses this die der den dem ein eine a the da dort there hier here
          ist is sind are war was were bin be sein hat has have habe haben had kann can könnte could muss must soll sollte should will would wird darf may
          do does did tun macht mache machen made make geht gehen go goes klappt klappen work works fails fail scheitert hilft help nicht not nichts nothing kein no
          denn noch still mehr more auch too schon already mal genau exactly eigentlich bitte please jetzt now danach afterwards after davor before dabei damit
          dafür dagegen davon dazu daran darüber sonst else otherwise weiter meine mein my our unser unsere uns us mich me mir
          dauert dauern take takes lasts last passiert happens happen bedeutet mean means heißt wenns isnt doesnt dont s t
          """);

  private Ellipsis() {}

  /** Whether the words need the topic of the message before. */
  static boolean isIn(List<String> words) {
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && content(words) <= (JOINING.contains(words.get(0)) ? 1 : 0);
  }

  /** Whether no word names anything: "und wie lange?" */
  static boolean isEmpty(List<String> words) {
    return content(words) == 0;
  }

  private static long content(List<String> words) {
    return words.stream().filter(word -> !EMPTY.contains(word)).count();
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+"))
        .map(Folding::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
