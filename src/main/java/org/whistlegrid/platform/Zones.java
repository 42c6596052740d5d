package org.whistlegrid.platform;

import java.time.ZoneId;

/** The one civil time zone of the product: limits, calendars and case numbers are counted in it. */
public final class Zones {

    /** Asia/Shanghai, the legal time of the whole country. */
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
