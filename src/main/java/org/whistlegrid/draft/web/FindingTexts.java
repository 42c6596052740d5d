package org.whistlegrid.draft.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.Finding;

/** Says findings in the reader's language: Chinese unless English is asked for first. */
@ApplicationScoped
class FindingTexts {

    private static final String BUNDLE = "messages.findings";

    private final Instance<HttpHeaders> headers;

    FindingTexts(Instance<HttpHeaders> headers) {
        this.headers = headers;
    }

    /** {0} is the code or else the feature, {1} the other code, {2} the size in m². */
    String say(Finding finding) {
        Locale language = language();
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        Object[] arguments = {
            orElse(finding.code(), finding.feature()),
            orElse(finding.other(), ""),
            finding.squareMetres() == null ? "" : "%,.2f".formatted(finding.squareMetres())
        };
        return new MessageFormat(texts.getString(finding.finding().key()), language).format(arguments);
    }

    private static String orElse(@Nullable String first, @Nullable String second) {
        return first != null ? first : second != null ? second : "";
    }

    private Locale language() {
        return headers.get().getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
    }
}
