package kiestudio.generation;

import java.util.UUID;

/**
 * Which part of a long text a task speaks.
 *
 * @param speech the id that the parts of one text have in common; a press of Generate that makes several texts has several
 * @param number from 1
 * @param count  how many parts the text has, at least 2
 */
public record SpeechPart(UUID speech, int number, int count) {

    public SpeechPart {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("no part " + number + " of " + count);
        }
    }
}
