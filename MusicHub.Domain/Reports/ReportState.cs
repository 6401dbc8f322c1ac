namespace MusicHub.Domain.Reports;

public enum ReportState
{
    /// <summary>Asked for; its job run says how far it is, or why it failed.</summary>
    Building,

    /// <summary>Figures and files are kept; staff can read it.</summary>
    Draft,

    /// <summary>Somebody who knows the work stands by its figures and words.</summary>
    Checked,

    /// <summary>The executive lets it go to the board.</summary>
    Approved,

    /// <summary>Board members can read it too.</summary>
    Published,

    /// <summary>Was published and is not any more; its record stays.</summary>
    Withdrawn,
}

public static class ReportStates
{
    public static string Title(this ReportState state) => state switch
    {
        ReportState.Building => "Being made",
        ReportState.Draft => "Draft",
        ReportState.Checked => "Checked",
        ReportState.Approved => "Approved",
        ReportState.Published => "Published",
        ReportState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
