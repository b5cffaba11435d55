package kiestudio.simulator;

import java.io.IOException;
import kiestudio.catalog.Kind;

/** Makes a result of one kind. Blocking and busy: called in the bounded pool of {@link Workshop} only. */
sealed interface Maker
        permits BackgroundRemover, CharacterMaker, ClipMaker, EditMaker, PictureMaker, Reframer, SpeechMaker, Upscaler {

    Made make(Order order) throws IOException;

    static Maker of(Kind kind) {
        return switch (kind) {
            case TEXT_TO_IMAGE -> new PictureMaker();
            case EDIT -> new EditMaker();
            case UPSCALE -> new Upscaler();
            case REMOVE_BACKGROUND -> new BackgroundRemover();
            case REFRAME -> new Reframer();
            case CHARACTER -> new CharacterMaker();
            case TEXT_TO_VIDEO, IMAGE_TO_VIDEO -> new ClipMaker();
            case TEXT_TO_SPEECH -> new SpeechMaker();
        };
    }
}
