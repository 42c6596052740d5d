package org.whistlegrid.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.Reading;
import org.whistlegrid.exchange.web.ReadingView.ReadingProblem;
import org.whistlegrid.platform.web.Problem;

/** Says what ended a reading in the reader's language: Chinese unless English is asked for first. */
@ApplicationScoped
class ReadingWords {

    private final Instance<HttpHeaders> headers;

    ReadingWords(Instance<HttpHeaders> headers) {
        this.headers = headers;
    }

    ReadingView view(Reading reading) {
        return new ReadingView(
                reading.id(),
                reading.draft(),
                reading.madeBy(),
                reading.madeAt(),
                reading.state(),
                reading.done(),
                reading.total(),
                problem(reading.problem()));
    }

    private @Nullable ReadingProblem problem(Reading.@Nullable Failure failure) {
        if (failure == null) {
            return null;
        }
        Locale language = language();
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        String detail = new MessageFormat(texts.getString(failure.code() + ".detail"), language)
                .format(failure.arguments().toArray());
        return new ReadingProblem(
                Problem.TYPE_PREFIX + failure.code(), texts.getString(failure.code() + ".title"), detail);
    }

    private Locale language() {
        return headers.get().getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
    }
}
