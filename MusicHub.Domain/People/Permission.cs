namespace MusicHub.Domain.People;

/// <summary>What an endpoint may ask for. Who holds which stands in <see cref="RolePermissions"/>.</summary>
public enum Permission
{
    /// <summary>Home, signing out, statements: everybody who is signed in.</summary>
    UseTheHub,
    SeeSchools,
    EditSchools,
    EditContacts,
    AssignRegions,
    ImportRegister,
    DecideSuccessors,
    SeeVisits,

    /// <summary>Say what makes a visit pressing, and plan the cycle.</summary>
    PlanCycle,
    RecordVisits,

    /// <summary>Conduct audits of schools, and decide what follows from them.</summary>
    ConductAudits,

    /// <summary>Say that an audit is final.</summary>
    SignOffAudits,

    /// <summary>Look for the summaries that schools publish of their music development plans, and write down what they say.</summary>
    CheckSummaries,

    /// <summary>Bring visits in from a spreadsheet, take them out to edit, and undo it.</summary>
    ImportVisits,

    /// <summary>First Access: charges, subsidy options and bookings.</summary>
    SeeFirstAccess,

    /// <summary>Set the charges of First Access, draft subsidy options and record what the board decides.</summary>
    EditCharges,

    /// <summary>Read what subsidy options would come to; who may not see First Access reads what is shared with the board.</summary>
    SeeScenarios,

    /// <summary>Adopt a subsidy option for the executive.</summary>
    AdoptOptions,

    /// <summary>Take requests of First Access, decide on them, and follow bookings to their end.</summary>
    EditBookings,

    /// <summary>Fix a booking’s charge, and change what is fixed.</summary>
    ConfirmBookings,

    /// <summary>Let the grant pay where the rules say no.</summary>
    OverrideSubsidy,
    SeeActions,
    EditActions,
    SeeReports,
    RequestReports,

    /// <summary>Stand by a report's figures and words, and make a corrected one.</summary>
    CheckReports,

    /// <summary>Let a checked report go to the board.</summary>
    ApproveReports,

    /// <summary>Publish what is approved, send it back, and withdraw it.</summary>
    PublishReports,
    EditHub,
    EditPeople,
    SeeHistory,
    SeeJobs,

    /// <summary>See what was sent by e-mail to whom, and try again what could not be sent.</summary>
    SeeMail,
}
