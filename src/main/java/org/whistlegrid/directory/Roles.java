package org.whistlegrid.directory;

import java.util.Set;

/** The roles of domain.md §4.2 that this product knows, as constants for {@code @RolesAllowed}. */
public final class Roles {

    /** 网格员: finds, reports, verifies in the areas he serves. */
    public static final String GRID_WORKER = "GRID_WORKER";
    /** 部门窗口: signs, assigns and answers for his unit. */
    public static final String WINDOW_CLERK = "WINDOW_CLERK";
    /** 处置人员: does the work of the orders assigned to him. */
    public static final String HANDLER = "HANDLER";
    /** 派遣员. */
    public static final String DISPATCHER = "DISPATCHER";
    /** 回访员. */
    public static final String REVISITOR = "REVISITOR";
    /** 督查员. */
    public static final String SUPERVISOR = "SUPERVISOR";
    /** 街道窗口: window of the sub-district as a unit, and eyes on its territory. */
    public static final String SUB_DISTRICT_CLERK = "SUB_DISTRICT_CLERK";
    /** 街道领导. */
    public static final String SUB_DISTRICT_LEADER = "SUB_DISTRICT_LEADER";
    /** 指挥中心值班长 and district coordination. */
    public static final String COMMAND = "COMMAND";
    /** 管理员: administers people and rules; sees no matter of any resident. */
    public static final String ADMIN = "ADMIN";

    public static final Set<String> ALL = Set.of(
            GRID_WORKER,
            WINDOW_CLERK,
            HANDLER,
            DISPATCHER,
            REVISITOR,
            SUPERVISOR,
            SUB_DISTRICT_CLERK,
            SUB_DISTRICT_LEADER,
            COMMAND,
            ADMIN);

    private Roles() {}
}
