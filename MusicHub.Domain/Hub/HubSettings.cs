using MusicHub.Domain.Reports.ArtsCouncil;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Domain.Hub;

/// <summary>The hub's own settings: one row.</summary>
public sealed class HubSettings : Aggregate
{
    /// <summary>The one row's identity.</summary>
    public static readonly Guid TheId = new("00000000-0000-8000-8000-000000000001");

    public const int LargestLogo = 200 * 1024;

    private readonly List<BoardMeeting> _meetings = [];

    private HubSettings()
    {
        Id = TheId;
        Name = null!;
        LaCodes = [];
    }

    public string Name { get; private set; }

    /// <summary>Local authority codes of the register, such as 919: whose schools are the hub's.</summary>
    public IReadOnlyList<int> LaCodes { get; private set; }

    public CycleRuleKind CycleRule { get; private set; }

    /// <summary>For a fixed cycle: the start year of the first of its three academic years.</summary>
    public int? FixedPeriodStartYear { get; private set; }

    /// <summary>PNG or JPEG, for reports.</summary>
    public byte[]? Logo { get; private set; }

    public string? LogoContentType { get; private set; }

    public IReadOnlyList<BoardMeeting> BoardMeetings => _meetings;

    /// <summary>How many days before a board meeting its report is made.</summary>
    public int ReportLeadDays { get; private set; } = ReportLeads.Usual.Made;

    /// <summary>And by how many days before it the report is checked, approved, and published.</summary>
    public int CheckLeadDays { get; private set; } = ReportLeads.Usual.Check;

    public int ApproveLeadDays { get; private set; } = ReportLeads.Usual.Approve;

    public int PapersLeadDays { get; private set; } = ReportLeads.Usual.Papers;

    public ReportLeads ReportLeads => new(ReportLeadDays, CheckLeadDays, ApproveLeadDays, PapersLeadDays);

    public int JudgementTargetOnTrack { get; private set; } = JudgementRules.Usual.TargetOnTrack;

    public int JudgementTargetWatch { get; private set; } = JudgementRules.Usual.TargetWatch;

    public int JudgementLowOnTrack { get; private set; } = JudgementRules.Usual.LowOnTrack;

    public int JudgementLowWatch { get; private set; } = JudgementRules.Usual.LowWatch;

    /// <summary>How reports judge their figures.</summary>
    public JudgementRules Judging => new(JudgementTargetOnTrack, JudgementTargetWatch, JudgementLowOnTrack, JudgementLowWatch);

    /// <summary>The columns of the return's schools tab, as <see cref="ReturnLayout"/> reads them; null for the usual ones.</summary>
    public string? ReturnSchools { get; private set; }

    /// <summary>The same of its tab on Classroom Instrumental Learning.</summary>
    public string? ReturnClasses { get; private set; }

    public CycleRule Rule => new(CycleRule, FixedPeriodStartYear);

    public static Result<HubSettings> SetUp(string name, IEnumerable<int> laCodes)
    {
        var hub = new HubSettings();
        var result = hub.Change(name, laCodes, CycleRuleKind.Rolling, null);
        return result.IsRefused ? result.Refusal : hub;
    }

    public Result Change(string name, IEnumerable<int> laCodes, CycleRuleKind rule, int? fixedPeriodStartYear)
    {
        if (string.IsNullOrWhiteSpace(name))
            return HubRefusals.NameMissing;
        var codes = laCodes.Distinct().Order().ToList();
        if (codes.Count == 0 || codes.Any(code => code is < 100 or > 999))
            return HubRefusals.LaCodesWrong;
        if (rule == CycleRuleKind.Fixed && fixedPeriodStartYear is not (>= 2000 and <= 2100))
            return HubRefusals.FixedPeriodMissing;
        Name = name.Trim();
        if (!LaCodes.SequenceEqual(codes))
            LaCodes = codes;
        CycleRule = rule;
        FixedPeriodStartYear = rule == CycleRuleKind.Fixed ? fixedPeriodStartYear : null;
        return Result.Done;
    }

    public Result AddBoardMeeting(DateOnly on, string? title)
    {
        if (_meetings.Any(meeting => meeting.On == on))
            return HubRefusals.MeetingTwice;
        _meetings.Add(new BoardMeeting(this, on, title));
        return Result.Done;
    }

    public Result RemoveBoardMeeting(Guid meetingId)
    {
        return _meetings.RemoveAll(meeting => meeting.Id == meetingId) == 0 ? HubRefusals.MeetingGone : Result.Done;
    }

    public Result ChangeReportLeads(ReportLeads leads)
    {
        if (!leads.IsInOrder)
            return HubRefusals.LeadDaysOutOfOrder;
        (ReportLeadDays, CheckLeadDays, ApproveLeadDays, PapersLeadDays) = (leads.Made, leads.Check, leads.Approve, leads.Papers);
        return Result.Done;
    }

    public Result ChangeJudging(JudgementRules rules)
    {
        if (!rules.AreInOrder)
            return HubRefusals.JudgingOutOfOrder;
        (JudgementTargetOnTrack, JudgementTargetWatch, JudgementLowOnTrack, JudgementLowWatch) = (rules.TargetOnTrack, rules.TargetWatch, rules.LowOnTrack, rules.LowWatch);
        return Result.Done;
    }

    public Result ChangeReturn(string schools, string classes)
    {
        foreach (var (text, field) in new[] { (schools, "Schools"), (classes, "Classes") })
        {
            if (ReturnLayout.Read(text, ReturnRow.FieldNames, field) is { IsRefused: true } read)
                return read.Refusal!;
        }

        (ReturnSchools, ReturnClasses) = (schools, classes);
        return Result.Done;
    }

    /// <summary>Takes a PNG or JPEG of at most <see cref="LargestLogo"/> bytes, told by its first bytes and not by its name.</summary>
    public Result ChangeLogo(byte[] image)
    {
        if (image.Length > LargestLogo)
            return HubRefusals.LogoTooLarge;
        string? type = image switch
        {
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            _ => null,
        };
        if (type is null)
            return HubRefusals.LogoNotAnImage;
        (Logo, LogoContentType) = (image, type);
        return Result.Done;
    }

    public void RemoveLogo() => (Logo, LogoContentType) = (null, null);
}

public sealed class BoardMeeting : Part
{
    private BoardMeeting()
    {
    }

    internal BoardMeeting(HubSettings hub, DateOnly on, string? title) =>
        (HubId, On, Title) = (hub.Id, on, string.IsNullOrWhiteSpace(title) ? null : title.Trim());

    public Guid HubId { get; private init; }

    public override Guid OwnerId => HubId;

    public DateOnly On { get; private init; }

    public string? Title { get; private init; }
}
