package kiestudio.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import kiestudio.account.Person;
import kiestudio.account.PersonalSettings;
import kiestudio.account.PersonalSettings.Setting;
import org.springframework.stereotype.Service;

/** Whether a person wants notices of the system about results, and what asks for it: a switch, and a button on what is running. */
@Service
public class SystemNotices {

    private final PersonalSettings settings;

    SystemNotices(PersonalSettings settings) {
        this.settings = settings;
    }

    /** Reads the database. */
    boolean wanted(UUID accountId) {
        return settings.find(accountId, Setting.SYSTEM_NOTICES).filter("on"::equals).isPresent();
    }

    /** For the account screen. */
    public Component choice(Person person, Words words) {
        var choice = new Checkbox(words.text("notices.choice"));
        choice.setEnabled(false);
        choice.addAttachListener(attached -> {
            attached.unregisterListener();
            OffUi.read(attached.getUI(), () -> wanted(person.id()), wanted -> {
                choice.setValue(wanted);
                choice.setEnabled(true);
            });
        });
        var said = new Paragraph(words.text("notices.explain"));
        said.addClassName("muted");
        said.getElement().setAttribute("role", "status");
        choice.addValueChangeListener(changed -> {
            if (changed.isFromClient() && !changed.getValue()) {
                keep(person, false);
                said.setText(words.text("notices.off"));
            }
        });
        var asking = new AskForNotices(choice, answer -> {
            if (choice.getValue()) {
                choice.setValue(answer == AskForNotices.Answer.GRANTED);
                keep(person, choice.getValue());
                said.setText(answer.said(words));
            }
        });
        var whole = new Div(asking, said);
        whole.addClassName("notices-choice");
        return whole;
    }

    /** For a task that is running; gone once the answer is yes. */
    Component offer(Person person, Words words) {
        var button = TaskActions.button(Icon.BELL, words.text("notices.offer"), () -> {});
        var asking = new AskForNotices(button, answer -> {
            if (answer == AskForNotices.Answer.GRANTED) {
                keep(person, true);
                button.setVisible(false);
            }
            Toast.say(answer.said(words));
        });
        asking.addClassName("notices-offer");
        return asking;
    }

    private void keep(Person person, boolean wanted) {
        UI ui = UI.getCurrentOrThrow();
        OffUi.read(ui, () -> {
            settings.set(person.id(), Setting.SYSTEM_NOTICES, wanted ? "on" : "off");
            return wanted;
        }, kept -> {});
    }
}
