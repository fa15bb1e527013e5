package dev.lotse.understanding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which intent a short message expresses, in German, English or both at once. Immutable after
 * training, safe for use by any number of threads; the same intents and message always give the
 * same answer.
 */
public final class IntentMatcher {

  private static final int MOST_CANDIDATES = 5;
  private static final int MOST_TO_CHOOSE_FROM = 3;

  /**
   * What the section a case is in adds to the score of its intents; measured: helps even if the
   * section is often wrong.
   */
  private static final double SECTION_BONUS = 0.10;

  /** What being a usual next question adds; decides between topics that are close. */
  private static final double FOLLOWUP_BONUS = 0.05;

  /** The same for a message that leaves its topic out. */
  private static final double ELLIPTIC_FOLLOWUP_BONUS = 0.15;

  /** How much the topic before counts in a message that has no word of its own to go by. */
  private static final float TOPIC_SHARE = 0.5f;

  /** The same beside one such word. */
  private static final float TOPIC_SHARE_BESIDE_A_WORD = 0.3f;

  /** Who asks on seldom wants the same answer again. */
  private static final double SAME_AGAIN = -0.25;

  /** Nor something about the bot, which the intents of the section {@link #GENERAL} are. */
  private static final double ABOUT_THE_BOT = -0.15;

  private static final String GENERAL = "general";

  private final List<Intent> intents;
  private final IntentScores scores;
  private final Thresholds thresholds;

  private IntentMatcher(List<Intent> intents, Model model) {
    this.intents = intents;
    scores = model.scores();
    thresholds = model.thresholds();
  }

  /**
   * Learns the intents, on all cores. Time grows with the cube of the number of examples: some
   * seconds for 4,000, well below one for 1,500.
   *
   * @throws IllegalArgumentException if there is no intent or two share an id
   */
  public static IntentMatcher train(List<Intent> intents) {
    List<Intent> checked = checked(intents);
    return new IntentMatcher(checked, Training.of(checked));
  }

  /**
   * The same matcher as {@link #train} gives, remembered: learnt once and kept in a file of the
   * folder until an intent changes; for the shipped intents the build has learnt already. A file
   * that can't be used or written only costs the time to learn; it never fails and is never asked
   * for.
   *
   * @param folder made when it is not there; files of this matcher for other intents are removed
   *     from it
   * @throws IllegalArgumentException if there is no intent or two share an id
   */
  public static IntentMatcher load(Path folder, List<Intent> intents) {
    List<Intent> checked = checked(intents);
    ModelFile file = new ModelFile(folder, checked);
    return new IntentMatcher(
        checked,
        file.shipped()
            .or(file::read)
            .orElseGet(
                () -> {
                  Model model = Training.of(checked);
                  file.write(model);
                  return model;
                }));
  }

  private static List<Intent> checked(List<Intent> intents) {
    if (intents.isEmpty()) {
      throw new IllegalArgumentException("intents: none (expected at least one)");
    }
    Set<String> ids = new HashSet<>();
    for (Intent intent : intents) {
      if (!ids.add(intent.id())) {
        throw new IllegalArgumentException(
            "intents: " + intent.id() + " twice (expected each id once)");
      }
    }
    return List.copyOf(intents);
  }

  /**
   * What the message means. Any text is allowed: empty, of any script and length. Of a message of
   * more than 4,000 characters only the beginning and the end are read.
   */
  public Understanding match(String message, Context context) {
    return match(hear(message), context);
  }

  /** Reads a message by itself; the rest is quickly done once the context is known. */
  public Heard hear(String message) {
    List<String> words = Tokens.of(message);
    return new Heard(words, scores.of(words));
  }

  /** What a message that was heard means. */
  public Understanding match(Heard message, Context context) {
    boolean elliptic = !context.topic().isEmpty() && Ellipsis.isIn(message.words());
    Reading reading = elliptic ? together(message, context.topic()) : message.alone();
    float[] found = reading.scores();
    if (found.length == 0) {
      return new Understanding(Decision.UNKNOWN, Optional.empty(), 0, List.of());
    }
    List<Scored> ranked = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      Intent intent = intents.get(i);
      ranked.add(new Scored(intent, found[i] + bonus(intent, context, elliptic)));
    }
    ranked.sort(Comparator.comparingDouble(Scored::score).reversed());
    return decide(ranked, reading);
  }

  /** The scores of words read by themselves and with the topic before, in equal parts. */
  private Reading together(Heard message, String topic) {
    List<String> joined = new ArrayList<>(message.words());
    joined.addAll(Tokens.of(topic));
    Reading alone = message.alone();
    Reading both = scores.of(joined);
    if (alone.scores().length == 0 || both.scores().length == 0) {
      return both;
    }
    float share = Ellipsis.isEmpty(message.words()) ? TOPIC_SHARE : TOPIC_SHARE_BESIDE_A_WORD;
    float[] mixed = new float[both.scores().length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = share * both.scores()[i] + (1 - share) * alone.scores()[i];
    }
    return new Reading(mixed, both.support());
  }

  private static double bonus(Intent intent, Context context, boolean elliptic) {
    double bonus =
        context.section().filter(intent.section()::equals).isPresent() ? SECTION_BONUS : 0;
    if (context.followups().contains(intent.id())) {
      bonus += elliptic ? ELLIPTIC_FOLLOWUP_BONUS : FOLLOWUP_BONUS;
    }
    if (!elliptic) {
      return bonus;
    }
    return bonus
        + (context.lastIntent().filter(intent.id()::equals).isPresent() ? SAME_AGAIN : 0)
        + (intent.section().equals(GENERAL) ? ABOUT_THE_BOT : 0);
  }

  /** Whether a message leaves out what it is about, so that only the one before tells. */
  public static boolean isElliptic(String message) {
    return Ellipsis.isIn(Tokens.of(message));
  }

  /**
   * The words of a message that spoke most for an intent, strongest first: those without which it
   * would have been less likely. Words are as written; at most three.
   *
   * @throws IllegalArgumentException if there is no such intent
   */
  public List<String> decisive(String message, String intent) {
    int index = intents.stream().map(Intent::id).toList().indexOf(intent);
    if (index < 0) {
      throw new IllegalArgumentException("intent: unknown (expected one that was learnt)");
    }
    return new DecisiveWords(words -> scoreOf(words, index)).in(message);
  }

  private double scoreOf(List<String> words, int intent) {
    float[] found = scores.of(words).scores();
    return found.length == 0 ? 0 : found[intent];
  }

  private Understanding decide(List<Scored> ranked, Reading reading) {
    Scored best = ranked.get(0);
    double certainty = reading.certainty(best.score);
    List<Candidate> candidates =
        ranked.stream()
            .filter(scored -> !scored.intent.outOfScope())
            .limit(MOST_CANDIDATES)
            .map(Scored::candidate)
            .toList();
    if (certainty < thresholds.known()) {
      return new Understanding(Decision.UNKNOWN, Optional.empty(), certainty, candidates);
    }
    Optional<String> intent = Optional.of(best.intent.id());
    if (best.intent.outOfScope()) {
      return new Understanding(Decision.UNKNOWN, intent, certainty, candidates);
    }
    List<Candidate> choice = choice(candidates, certainty);
    return choice.size() > 1
        ? new Understanding(Decision.CLARIFY, intent, certainty, choice)
        : new Understanding(Decision.ANSWER, intent, certainty, candidates);
  }

  /** What to choose from: the likeliest when unsure, else those too close to the best. */
  private List<Candidate> choice(List<Candidate> candidates, double certainty) {
    double least = candidates.get(0).score() - thresholds.margin();
    return candidates.stream()
        .filter(candidate -> certainty < thresholds.sure() || candidate.score() > least)
        .limit(MOST_TO_CHOOSE_FROM)
        .toList();
  }

  private record Scored(Intent intent, double score) {
    Candidate candidate() {
      return new Candidate(intent.id(), score);
    }
  }
}
