package kiestudio.simulator;

/**
 * What one letter sounds like.
 *
 * @param voiced   strength of the vocal cords, 0 to 1
 * @param breath   strength of the noise, 0 to 1
 * @param formants of the mouth in Hz
 * @param weight   how long it lasts beside a usual letter
 */
record Phone(double voiced, double breath, double[] formants, double weight) {

    private static final double[] NEUTRAL = {500, 1500, 2500};

    /** Latin and Cyrillic letters sound alike where the alphabets do; other letters become vowels, so that every script is audible. */
    static Phone of(int letter) {
        return switch (Character.toLowerCase(letter)) {
            case 'a', 'а', 'я' -> vowel(780, 1250, 2550);
            case 'e', 'е', 'э', 'é', 'è', 'ё' -> vowel(530, 1840, 2480);
            case 'i', 'и', 'й', 'y', 'ї', 'і' -> vowel(300, 2250, 2950);
            case 'o', 'о', 'ö' -> vowel(520, 900, 2450);
            case 'u', 'у', 'ю', 'w', 'ü' -> vowel(330, 820, 2300);
            case 'ы' -> vowel(360, 1500, 2400);
            case 'm', 'м', 'n', 'н' -> new Phone(.55, 0, new double[] {280, 1100, 2300}, .9);
            case 'l', 'л', 'r', 'р' -> new Phone(.65, .02, new double[] {380, 1200, 2600}, .8);
            case 'v', 'в', 'z', 'з', 'ж', 'j' -> new Phone(.40, .18, new double[] {300, 1500, 2800}, .9);
            case 's', 'с', 'ц', 'c', 'x' -> new Phone(0, .30, new double[] {2800, 4600, 5600}, .9);
            case 'ш', 'щ', 'ч' -> new Phone(0, .34, new double[] {1900, 2700, 3600}, 1);
            case 'f', 'ф', 'h', 'х' -> new Phone(0, .20, new double[] {1200, 2400, 4000}, .8);
            case 'b', 'б', 'd', 'д', 'g', 'г' -> new Phone(.22, .03, new double[] {260, 1200, 2300}, .7);
            case 'p', 'п', 't', 'т', 'k', 'к', 'q' -> new Phone(0, .07, new double[] {700, 1700, 3200}, .6);
            case 'ь', 'ъ', '\'', '’' -> new Phone(.2, 0, NEUTRAL, .2);
            case ' ', '\n', '\t' -> silence(.55);
            case ',', ';', ':', '–', '—', '-' -> silence(2.6);
            case '.', '!', '?', '…' -> silence(5);
            default -> Character.isLetter(letter)
                    ? vowel(400 + letter * 37 % 400, 900 + letter * 61 % 1300, 2500)
                    : Character.isDigit(letter) ? vowel(450 + letter % 10 * 40, 1300, 2500) : silence(.3);
        };
    }

    private static Phone vowel(double first, double second, double third) {
        return new Phone(1, .01, new double[] {first, second, third}, 1.15);
    }

    private static Phone silence(double weight) {
        return new Phone(0, 0, NEUTRAL, weight);
    }
}
