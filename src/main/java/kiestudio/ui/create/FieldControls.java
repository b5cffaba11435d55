package kiestudio.ui.create;

import java.math.BigDecimal;
import java.math.MathContext;
import kiestudio.catalog.Field;
import kiestudio.catalog.Field.ChoiceField;
import kiestudio.catalog.Field.FlagField;
import kiestudio.catalog.Field.MediaField;
import kiestudio.catalog.Field.NumberField;
import kiestudio.catalog.Field.TextField;
import kiestudio.catalog.Model;
import kiestudio.ui.parts.Words;

/** Chooses the control of a field by what the catalogue says of it, never by model or name. */
final class FieldControls {

    /** Beyond this many steps a slider cannot be set by hand. */
    private static final BigDecimal FINEST_SLIDER = BigDecimal.valueOf(1000);

    private final ComposerServices services;
    private final Model model;
    private final Words words;

    /** @param model whose fields these are */
    FieldControls(ComposerServices services, Model model, Words words) {
        this.services = services;
        this.model = model;
        this.words = words;
    }

    MediaUploads uploads() {
        return services.uploads();
    }

    FieldControl of(Field field) {
        return switch (field) {
            case TextField text -> of(text);
            case ChoiceField choice -> of(choice);
            case NumberField number -> of(number);
            case FlagField flag -> new FlagControl(flag, words);
            case MediaField media -> new ImageUploader(media, services.uploads(), words);
        };
    }

    private FieldControl of(TextField text) {
        return switch (text.role()) {
            case PROMPT, NEGATIVE_PROMPT -> spoken(prompt(text), text);
            case PLAIN -> prompt(text);
            case SEED -> SeedControl.ofText(text, words);
        };
    }

    private PromptInput prompt(TextField text) {
        return new PromptInput(text, services.prompts(model), words);
    }

    /** A text that is spoken says beneath itself what it costs, and may be longer than what the model takes at once. */
    private PromptInput spoken(PromptInput input, TextField text) {
        model.variants().stream()
                .filter(variant -> SpeechParts.spoken(model, variant).filter(text::equals).isPresent())
                .findFirst()
                .ifPresent(variant -> input.sayBeneath(new SpeechLine(input, text, variant, services.catalog(), words)));
        return input;
    }

    private FieldControl of(ChoiceField choice) {
        return switch (choice.look()) {
            case SELECT -> new SelectControl(choice, words);
            case SEGMENTS, RATIO -> new OptionPicker(choice, words);
            case VOICE -> new VoiceSelector(choice, model.id(), services.voices(), words);
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
