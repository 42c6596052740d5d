package org.whistlegrid.workflow.edition;

import java.util.List;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.workflow.contract.DiagramFinding;

/** An edition, or a move of running cases to one, that the product will not make. */
public class EditionRefused extends Refusal {

    private EditionRefused(Kind kind, String code, String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    static EditionRefused unknownProcess(String process) {
        return new EditionRefused(Kind.UNKNOWN, "process-unknown", "process", process);
    }

    static EditionRefused unknownVersion(String where, String process, int version) {
        return new EditionRefused(Kind.UNKNOWN, "edition-unknown", where, process, version);
    }

    static EditionRefused breaksContract(List<DiagramFinding> findings) {
        DiagramFinding first = findings.get(0);
        String element = first.element() == null ? "" : first.element();
        return new EditionRefused(
                Kind.UNPROCESSABLE, "edition-refused", "/xml", findings.size(), first.rule(), element, first.detail());
    }

    static EditionRefused nothingChanged(int version) {
        return new EditionRefused(Kind.CONFLICT, "edition-unchanged", "/xml", version);
    }

    static EditionRefused cannotMove(int from, int to, String why) {
        return new EditionRefused(Kind.UNPROCESSABLE, "migration-refused", "/to", from, to, why);
    }

    static EditionRefused nobodyToMove(int from) {
        return new EditionRefused(Kind.CONFLICT, "migration-empty", "/from", from);
    }
}
