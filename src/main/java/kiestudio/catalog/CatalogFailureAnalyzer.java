package kiestudio.catalog;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a catalogue that does not parse into one sentence on the console instead of a stack trace. */
class CatalogFailureAnalyzer extends AbstractFailureAnalyzer<CatalogException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CatalogException cause) {
        return new FailureAnalysis(
                "The catalogue of models cannot be read: " + cause.getMessage(),
                "Correct the file (docs/adding-a-model.md lists its keys), or take it out of the folder studio.catalog-dir.",
                cause);
    }
}
