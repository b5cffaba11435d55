package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Optional;
import java.util.function.Consumer;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;

/** The switch for single keys in the viewer. WCAG 2.1.4: who speaks to the computer, or hits keys by accident, must be able to. */
public final class SingleKeys extends Checkbox {

    private final transient PersonalSettings settings;
    private final transient Person person;
    private final transient Words words;
    private final transient Consumer<Boolean> switched;

    /** @param switched called in the UI when the setting is known and when it has been changed */
    public SingleKeys(PersonalSettings settings, Person person, Words words, Consumer<Boolean> switched) {
        super(words.text("shortcut.singles"));
        this.settings = settings;
        this.person = person;
        this.words = words;
        this.switched = switched;
        setHelperText(words.text("shortcut.singles.explain"));
        addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                save(changed.getValue());
            }
        });
    }

    /** Reads the database. */
    static boolean act(PersonalSettings settings, Person person) {
        return !settings.find(person.id(), Setting.SINGLE_KEYS).equals(Optional.of("off"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        setEnabled(false);
        OffUi.read(attached.getUI(), () -> act(settings, person), this::show);
    }

    private void show(boolean act) {
        setEnabled(true);
        setValue(act);
        switched.accept(act);
    }

    private void save(boolean act) {
        switched.accept(act);
        getUI().ifPresent(ui -> OffUi.read(
                ui,
                () -> {
                    settings.set(person.id(), Setting.SINGLE_KEYS, act ? "on" : "off");
                    return act;
                },
                saved -> {},
                failure -> {
                    Toast.say(words.text("setting.notSaved"));
                    show(!act);
                }));
    }
}
