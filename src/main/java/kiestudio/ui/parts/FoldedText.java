package kiestudio.ui.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A text of which only the first lines are seen until somebody asks for all of it. A short one is just a text. */
public final class FoldedText extends Div {

    private final Paragraph paragraph;
    private final Button all = new Button();
    private final transient Words words;
    private boolean folded;

    public FoldedText(String text, Words words) {
        this.words = words;
        paragraph = new Paragraph(text);
        all.addClassName("quiet");
        all.addClickListener(clicked -> fold(!folded));
        all.setVisible(false);
        addClassName("folded-text");
        add(paragraph, all);
        fold(true);
    }

    /** The text without the button. */
    public Paragraph whole() {
        return paragraph;
    }

    /** How many lines there are is known once the text has been laid out. */
    @Override
    protected void onAttach(AttachEvent attached) {
        if (all.isVisible()) {
            return;
        }
        paragraph.getElement()
                .executeJs("""
                        return new Promise(done => {
                          const laidOut = new ResizeObserver(() => {
                            if (this.clientHeight > 0) {
                              laidOut.disconnect();
                              done(this.scrollHeight > this.clientHeight);
                            }
                          });
                          laidOut.observe(this);
                        })""")
                .then(Boolean.class, tooLong -> {
                    all.setVisible(tooLong);
                    fold(tooLong);
                });
    }

    private void fold(boolean folds) {
        folded = folds;
        setClassName("folded", folds);
        all.setText(words.text(folds ? "text.all" : "text.less"));
        all.getElement().setAttribute("aria-expanded", Boolean.toString(!folds));
    }
}
