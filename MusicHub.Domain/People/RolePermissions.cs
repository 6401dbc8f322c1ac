using static MusicHub.Domain.People.Permission;

namespace MusicHub.Domain.People;

/// <summary>The one table that says which role may do what.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, HashSet<Permission>> Table = new()
    {
        [Role.Visitor] =
            [UseTheHub, SeeSchools, SeeVisits, RecordVisits, ConductAudits, CheckSummaries, SeeFirstAccess, SeeActions, EditActions],
        [Role.RegionalManager] =
            [UseTheHub, SeeSchools, EditSchools, EditContacts, SeeVisits, RecordVisits, ConductAudits, SignOffAudits, CheckSummaries, ImportVisits, SeeFirstAccess, EditBookings, SeeActions, EditActions, SeeReports, RequestReports],
        [Role.HeadOfParticipation] =
            [UseTheHub, SeeSchools, EditSchools, EditContacts, AssignRegions, ImportRegister, DecideSuccessors, SeeVisits, PlanCycle, RecordVisits, ConductAudits, SignOffAudits, CheckSummaries, ImportVisits, SeeFirstAccess, SeeScenarios, EditBookings, ConfirmBookings, OverrideSubsidy, SeeActions, EditActions, SeeReports, RequestReports, CheckReports, PublishReports, EditHub, SeeHistory],
        [Role.Finance] =
            [UseTheHub, SeeSchools, SeeVisits, SeeFirstAccess, SeeScenarios, ConfirmBookings, EditCharges, SeeActions, SeeReports, RequestReports],
        [Role.Approver] =
            [UseTheHub, SeeSchools, SeeVisits, SeeFirstAccess, SeeScenarios, OverrideSubsidy, AdoptOptions, SeeActions, SeeReports, ApproveReports, PublishReports],
        [Role.OfficeAdministrator] =
            [UseTheHub, SeeSchools, EditSchools, EditContacts, AssignRegions, ImportRegister, SeeVisits, RecordVisits, CheckSummaries, ImportVisits, SeeFirstAccess, EditBookings, SeeActions, EditActions, SeeReports, SeeMail],
        [Role.BoardMember] =
            [UseTheHub, SeeScenarios, SeeReports],
        [Role.TechnicalAdministrator] =
            [UseTheHub, SeeSchools, ImportRegister, EditHub, EditPeople, SeeHistory, SeeJobs, SeeMail],
    };

    public static IReadOnlySet<Permission> Of(Role role) => Table[role];

    /// <summary>Roles whose holder goes to schools, and so can be chosen as a visitor.</summary>
    public static bool MakesVisits(Role role) => role is Role.Visitor or Role.RegionalManager or Role.HeadOfParticipation;

    /// <summary>The permission to see what another permission changes: who lacks it is not told that there is such a thing.</summary>
    public static Permission SeenWith(Permission permission) => permission switch
    {
        EditSchools or EditContacts or AssignRegions or ImportRegister => SeeSchools,
        RecordVisits or ImportVisits or PlanCycle or ConductAudits or SignOffAudits or CheckSummaries => SeeVisits,
        EditCharges or AdoptOptions or EditBookings or ConfirmBookings or OverrideSubsidy => SeeFirstAccess,
        EditActions => SeeActions,
        RequestReports or CheckReports or ApproveReports or PublishReports => SeeReports,
        _ => permission,
    };

    /// <summary>Roles whose holder may change every region's records, where the permission itself is held.</summary>
    public static bool SpansRegions(Role role) => role is Role.HeadOfParticipation or Role.OfficeAdministrator;
}
