package kiestudio.simulator;

import java.util.Random;

/**
 * How a voice sounds, from its id.
 *
 * @param pitch  Hz at rest
 * @param size   of the mouth: formants are multiplied by it
 * @param lively how far the melody swings
 */
record Voice(double pitch, double size, double lively) {

    static Voice of(String id) {
        Random random = new Random(id.hashCode() * 31L);
        boolean high = random.nextBoolean();
        double pitch = high ? 165 + 60 * random.nextDouble() : 85 + 50 * random.nextDouble();
        return new Voice(pitch, (high ? 1.10 : .96) + .08 * random.nextDouble(), .5 + random.nextDouble());
    }
}
