package kiestudio.generation;

/**
 * Which part of a long text a task speaks. The parts of one text have the same group.
 *
 * @param number from 1
 * @param count  how many parts the text has, at least 2
 */
public record SpeechPart(int number, int count) {

    public SpeechPart {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("no part " + number + " of " + count);
        }
    }
}
