package kiestudio.simulator;

import java.util.Random;

/** A small formant synthesiser: vocal cords and breath through three resonances that glide from letter to letter. */
final class Mouth {

    static final int SAMPLE_RATE = 22050;

    /** How fast the mouth follows: time constants in seconds of shape and loudness. */
    private static final double GLIDE = .028;

    private static final double OPENING = .014;
    private static final double[] WIDTHS = {90, 110, 170};
    private static final double[] SHARES = {1, .55, .28};

    private final Voice voice;
    private final Random breath = new Random(7);
    private final double[] formants = {500, 1500, 2500};
    private final double[][] memory = new double[3][2];
    private double voiced;
    private double noise;
    private double phase;
    private double soft;

    Mouth(Voice voice) {
        this.voice = voice;
    }

    /** Samples of 16 bits, mono. */
    short[] speak(String text, double seconds) {
        int[] letters = text.isBlank() ? new int[] {'m'} : text.codePoints().toArray();
        double weights = 0;
        for (int letter : letters) {
            weights += Phone.of(letter).weight();
        }
        float[] samples = new float[(int) (seconds * SAMPLE_RATE)];
        double done = 0;
        int at = 0;
        for (int i = 0; i < letters.length; i++) {
            Phone phone = Phone.of(letters[i]);
            done += phone.weight();
            int until = i == letters.length - 1 ? samples.length : (int) (samples.length * done / weights);
            for (; at < until; at++) {
                samples[at] = (float) sample(phone, pitch(letters, i, (double) at / SAMPLE_RATE));
            }
        }
        return levelled(samples);
    }

    /** Falls through a sentence, rises before a question mark, never stands quite still. */
    private double pitch(int[] letters, int at, double time) {
        int start = at;
        while (start > 0 && !ends(letters[start - 1])) {
            start--;
        }
        int end = at;
        while (end < letters.length - 1 && !ends(letters[end])) {
            end++;
        }
        double through = (double) (at - start) / Math.max(1, end - start);
        double fall = letters[end] == '?' && through > .7 ? .25 * (through - .7) / .3 : -.16 * through;
        double swing = .07 * voice.lively() * Math.sin(time * 5.3) + .05 * voice.lively() * Math.sin(time * 2.1 + 1);
        return voice.pitch() * (1.06 + fall + swing + .008 * Math.sin(time * 34));
    }

    private static boolean ends(int letter) {
        return letter == '.' || letter == '!' || letter == '?' || letter == '…' || letter == '\n';
    }

    private double sample(Phone phone, double pitch) {
        double glide = 1 / (GLIDE * SAMPLE_RATE);
        double opening = 1 / (OPENING * SAMPLE_RATE);
        for (int i = 0; i < 3; i++) {
            formants[i] += (phone.formants()[i] * voice.size() - formants[i]) * glide;
        }
        voiced += (phone.voiced() - voiced) * opening;
        noise += (phone.breath() - noise) * opening;
        phase += pitch / SAMPLE_RATE;
        phase -= Math.floor(phase);
        // A rounded pulse: a plain saw tooth would buzz.
        double pulse = phase < .6 ? Math.sin(Math.PI * phase / .6) * (1 - phase) : -.25 * (1 - phase);
        double excitation = voiced * (pulse - .22) + noise * breath.nextGaussian() * .6;
        double out = 0;
        for (int i = 0; i < 3; i++) {
            out += SHARES[i] * resonance(i, excitation);
        }
        soft += (out - soft) * .55;
        return soft;
    }

    private double resonance(int i, double in) {
        double radius = Math.exp(-Math.PI * WIDTHS[i] / SAMPLE_RATE);
        double frequency = Math.min(formants[i], SAMPLE_RATE * .45);
        double out = (1 - radius) * in
                + 2 * radius * Math.cos(2 * Math.PI * frequency / SAMPLE_RATE) * memory[i][0]
                - radius * radius * memory[i][1];
        memory[i][1] = memory[i][0];
        memory[i][0] = out;
        return out;
    }

    private static short[] levelled(float[] samples) {
        float loudest = 1e-6f;
        for (float sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        int fade = Math.min(samples.length / 4, SAMPLE_RATE / 25);
        short[] result = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double edge = Math.min(1, Math.min(i, samples.length - 1 - i) / (double) Math.max(1, fade));
            result[i] = (short) (samples[i] / loudest * edge * 22000);
        }
        return result;
    }
}
