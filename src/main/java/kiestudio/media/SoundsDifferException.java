package kiestudio.media;

/** Sounds that cannot be one file: not all of them are MP3s of the same sample rate and channels. */
public class SoundsDifferException extends RuntimeException {

    SoundsDifferException() {
        super("not all of the sounds are MP3s of the same sample rate and channels");
    }
}
