package org.plumbline.migrator.sabotage;

import java.util.List;
import java.util.Map;

/**
 * One lie, as its file tells it.
 *
 * @param name of its file
 * @param sentence what is said that is not so
 * @param mode of the run that is to see through it
 * @param isQuiet whether that run finds nothing new in the source, and content that was published a moment before
 * @param ending of that run
 * @param says what the run's error says where it fails without having got as far as its checks; null otherwise
 * @param mappings what the pipeline's definition says instead; the run is of a pipeline of the lie's own where there are any
 * @param findings what the checks of that run have to find; none where it breaks off or mends
 * @param target statements that plant it in the target database; empty where there are none
 * @param legacy changes of the source that bring it out; a source does not lie
 */
record Lie(
        String name,
        String sentence,
        String mode,
        boolean isQuiet,
        Ending ending,
        String says,
        List<Mapping> mappings,
        List<ExpectedFinding> findings,
        String target,
        String legacy) {

    /** The name of the pipeline that moves rows untouched by any lie. */
    static final String HONEST_PIPELINE = "moderation";

    Lie {
        mappings = List.copyOf(mappings);
        findings = List.copyOf(findings);
    }

    /** How a run ends that meets a lie. */
    enum Ending {
        /** Its content is not published. */
        REFUSED("refused"),
        /** Its content is published with a warning. */
        REPORTED("succeeded"),
        /** It puts right what was not, and its content is published. */
        MENDED("succeeded"),
        /** It breaks off. */
        FAILED("failed");

        private final String state;

        Ending(String state) {
            this.state = state;
        }

        /** The run's state. */
        String state() {
            return state;
        }
    }

    /** A line of the definition, and what it becomes. */
    record Mapping(String honest, String lying) {}

    /**
     * A row that a check has to name.
     *
     * @param row the columns that tell it, each with its value as text, or {@link #ANY}
     */
    record ExpectedFinding(String check, Map<String, String> row) {

        /** Where there are more rows than are named: some value. */
        static final String ANY = "*";

        ExpectedFinding {
            row = Map.copyOf(row);
        }
    }

    /** The pipeline that is run. */
    String pipeline() {
        return mappings.isEmpty() ? HONEST_PIPELINE : name.replace('-', '_');
    }

    @Override
    public String toString() {
        return sentence;
    }
}
