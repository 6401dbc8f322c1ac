namespace MusicHub.Domain.Reports;

/// <summary>How many days before a board meeting each step towards its papers is due.</summary>
/// <param name="Made">Its figures are counted; what was recorded by the day before counts.</param>
public sealed record ReportLeads(int Made, int Check, int Approve, int Papers)
{
    public const int Longest = 60;

    public static readonly ReportLeads Usual = new(10, 8, 6, 5);

    /// <summary>One after the other, and all before the meeting.</summary>
    public bool IsInOrder => Longest >= Made && Made > Check && Check >= Approve && Approve >= Papers && Papers >= 1;
}

/// <summary>The days by which a board meeting has its report, reckoned backwards from it.</summary>
/// <param name="CutOff">The last day that counts.</param>
/// <param name="PapersOn">It is published by then.</param>
public sealed record ReportDates(DateOnly CutOff, DateOnly MadeOn, DateOnly CheckBy, DateOnly ApproveBy, DateOnly PapersOn, DateOnly MeetingOn)
{
    public static ReportDates For(DateOnly meeting, ReportLeads leads) => new(
        meeting.AddDays(-leads.Made - 1), meeting.AddDays(-leads.Made), meeting.AddDays(-leads.Check), meeting.AddDays(-leads.Approve), meeting.AddDays(-leads.Papers), meeting);

    /// <summary>By when somebody has to move a report on that is in this state; null where nobody has.</summary>
    public DateOnly? DueIn(ReportState state) => state switch
    {
        ReportState.Draft => CheckBy,
        ReportState.Checked => ApproveBy,
        ReportState.Approved => PapersOn,
        _ => null,
    };
}
