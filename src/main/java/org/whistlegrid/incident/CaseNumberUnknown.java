package org.whistlegrid.incident;

import org.whistlegrid.platform.Refusal;

/** No case has this number. */
public class CaseNumberUnknown extends Refusal {

    CaseNumberUnknown(String caseNumber) {
        super(Kind.UNPROCESSABLE, "case-number-unknown", "/into", caseNumber);
    }
}
