package kiestudio.ui.create;

import java.math.BigDecimal;
import java.math.MathContext;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.ui.parts.Words;

/** Chooses the control of a field by what the catalogue says of it, never by model or name. */
final class FieldControls {

    /** Beyond this many steps a slider cannot be set by hand. */
    private static final BigDecimal FINEST_SLIDER = BigDecimal.valueOf(1000);

    private final MediaUploads uploads;
    private final String model;
    private final Words words;

    /** @param model the id of the model whose fields these are */
    FieldControls(MediaUploads uploads, String model, Words words) {
        this.uploads = uploads;
        this.model = model;
        this.words = words;
    }

    MediaUploads uploads() {
        return uploads;
    }

    FieldControl of(Field field) {
        return switch (field) {
            case TextField text -> of(text);
            case ChoiceField choice -> of(choice);
            case NumberField number -> of(number);
            case FlagField flag -> new FlagControl(flag, words);
            case MediaField media -> new ImageUploader(media, uploads, words);
        };
    }

    private FieldControl of(TextField text) {
        return switch (text.role()) {
            case PROMPT, NEGATIVE_PROMPT -> new PromptInput(text, words);
            case SEED -> SeedControl.ofText(text, words);
            case PLAIN -> new PromptInput(text, words);
        };
    }

    private FieldControl of(ChoiceField choice) {
        return switch (choice.look()) {
            case SELECT -> new SelectControl(choice, words);
            case SEGMENTS, RATIO -> new OptionPicker(choice, words);
            case VOICE -> new VoiceSelector(choice, model, words);
        };
    }

    private FieldControl of(NumberField number) {
        if (number.seed()) {
            return SeedControl.ofNumber(number, words);
        }
        return slides(number) ? new SliderControl(number, words) : new NumberControl(number, words);
    }

    /** A slider always has a value, so it suits only fields that have one from the start, and ranges a hand can hit. */
    private static boolean slides(NumberField number) {
        if (number.minimum() == null || number.maximum() == null || number.defaultValue() == null) {
            return false;
        }
        BigDecimal steps = number.maximum().subtract(number.minimum()).divide(SliderControl.step(number), MathContext.DECIMAL32);
        return steps.compareTo(FINEST_SLIDER) <= 0;
    }
}
