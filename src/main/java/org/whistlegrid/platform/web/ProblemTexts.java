package org.whistlegrid.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says problems in the reader's language: Chinese unless English is asked for first. */
@ApplicationScoped
class ProblemTexts {

    private static final String BUNDLE = "messages.problems";

    private final Instance<HttpHeaders> headers;

    ProblemTexts(Instance<HttpHeaders> headers) {
        this.headers = headers;
    }

    Problem say(int status, String code, @Nullable String where, List<Object> arguments) {
        return say(status, code, where, arguments, null);
    }

    Problem say(
            int status,
            String code,
            @Nullable String where,
            List<Object> arguments,
            @Nullable List<Problem.Violation> violations) {
        Locale language = language();
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        String title = texts.containsKey(code + ".title") ? texts.getString(code + ".title") : code;
        String detail = texts.containsKey(code + ".detail")
                ? new MessageFormat(texts.getString(code + ".detail"), language)
                        .format(arguments.stream().map(String::valueOf).toArray())
                : title;
        return new Problem(Problem.TYPE_PREFIX + code, title, status, detail, where, violations);
    }

    private Locale language() {
        return headers.get().getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
    }
}
