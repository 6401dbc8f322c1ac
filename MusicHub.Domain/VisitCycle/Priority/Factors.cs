using System.Globalization;
using MusicHub.Domain.Visits;

namespace MusicHub.Domain.VisitCycle.Priority;

public sealed class TimeSinceVisit : PriorityFactor
{
    private const int MonthsForAll = 72;

    public override string Key => "time";

    public override string Title => "Time since the last visit";

    public override string Hint => "Grows month by month: half of the weight after three years, all of it after six.";

    public override int UsualWeight => 40;

    public override PriorityReason? Of(SchoolSituation school)
    {
        if (school.LastVisitOn is not { } last || last >= school.Today)
            return null;
        var months = ((school.Today.Year - last.Year) * 12) + school.Today.Month - last.Month - (school.Today.Day < last.Day ? 1 : 0);
        return months == 0 ? null : new(Math.Min(1m, months / (decimal)MonthsForAll), $"last visited {Ago(months)} ago{Again(school)}");
    }

    private static string Again(SchoolSituation school) => school.Dates.ReopenedOn is { } again && again.AddYears(CycleRule.Years) > school.Today
        ? $", open again since {again.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}"
        : "";

    private static string Ago(int months) => (months / 12, months % 12) switch
    {
        (0, var rest) => Count(rest, "month"),
        (var years, 0) => Count(years, "year"),
        (var years, var rest) => $"{Count(years, "year")} and {Count(rest, "month")}",
    };

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}

public sealed class NeverVisited : PriorityFactor
{
    public override string Key => "never";

    public override string Title => "Never visited";

    public override string Hint => "No counting visit is known. A school that opened less than three years ago has half of the weight.";

    public override int UsualWeight => 40;

    public override PriorityReason? Of(SchoolSituation school) => school.LastVisitOn is not null
        ? null
        : school.Dates.OpenSince is { } opened && opened.AddYears(CycleRule.Years) > school.Today
            ? new(0.5m, $"never visited, opened in {opened.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}")
            : new(1, "never visited");
}

public sealed class TriedNotReached : PriorityFactor
{
    public override string Key => "tried";

    public override string Title => "Tried, but not reached";

    public override string Hint => "A third of the weight for each try since the last visit, up to three. A school that declined is left out.";

    public override int UsualWeight => 15;

    public override PriorityReason? Of(SchoolSituation school) => school.Tries == 0 || school.LastTry == AttemptKind.Declined
        ? null
        : new(Math.Min(school.Tries, 3) / 3m, school.Tries == 1 ? "tried once, not reached" : school.Tries == 2 ? "tried twice, not reached" : $"tried {school.Tries} times, not reached");
}

public sealed class FollowUpPromised : PriorityFactor
{
    public override string Key => "followup";

    public override string Title => "Follow-up promised";

    public override string Hint => "Half of the weight while it is not due yet, all of it once it is.";

    public override int UsualWeight => 25;

    public override PriorityReason? Of(SchoolSituation school) => school.FollowUpBy is not { } by
        ? null
        : new(by <= school.Today ? 1 : 0.5m, $"follow-up promised by {by.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}");
}

public sealed class SurveyUnanswered : PriorityFactor
{
    public override string Key => "survey";

    public override string Title => "Survey unanswered";

    public override string Hint => "This year’s Have Your Say survey has no answer from the school.";

    public override int UsualWeight => 10;

    public override PriorityReason? Of(SchoolSituation school) => school.SurveyAnswered ? null : new(1, "this year’s survey unanswered");
}

public sealed class FreeSchoolMeals : PriorityFactor
{
    private const decimal From = 25, ForAll = 50;

    public override string Key => "fsm";

    public override string Title => "Free school meals";

    public override string Hint => "From 25% of pupils, half of the weight; all of it from 50%.";

    public override int UsualWeight => 15;

    public override PriorityReason? Of(SchoolSituation school) => school.PercentageFsm is not { } share || share < From
        ? null
        : new(Math.Min(1, share / ForAll), string.Create(CultureInfo.InvariantCulture, $"{share:0.#}% of pupils have free school meals"));
}

public sealed class NewUrn : PriorityFactor
{
    public override string Key => "urn";

    public override string Title => "New URN";

    public override string Hint => "Opened under a new number in the last twelve months, as when a school becomes an academy.";

    public override int UsualWeight => 10;

    public override PriorityReason? Of(SchoolSituation school) =>
        school.HasHistory && school.OpenedOn is { } opened && opened <= school.Today && opened.AddYears(1) > school.Today
            ? new(1, "new URN within the last year")
            : null;
}

public sealed class NoMusicLead : PriorityFactor
{
    public override string Key => "lead";

    public override string Title => "No music lead known";

    public override string Hint => "No contact of the school is its music lead.";

    public override int UsualWeight => 10;

    public override PriorityReason? Of(SchoolSituation school) => school.HasMusicLead ? null : new(1, "no music lead known");
}

public sealed class WeakAudit : PriorityFactor
{
    public override string Key => "audit";

    public override string Title => "Weak in the last audit";

    public override string Hint => "The mean rating of the school’s last audit lies under the step from which a key feature is met: the further, the more of the weight.";

    public override int UsualWeight => 15;

    public override PriorityReason? Of(SchoolSituation school) => school.LastAudit is not { } audit || audit.Mean >= audit.MetFrom || audit.MetFrom <= 1
        ? null
        : new((audit.MetFrom - audit.Mean) / (audit.MetFrom - 1), string.Create(CultureInfo.InvariantCulture, $"weak in the last audit: {decimal.Round(audit.Mean, 1, MidpointRounding.AwayFromZero):0.0} of {audit.Steps} on average"));
}

public sealed class WithoutFirstAccess : PriorityFactor
{
    public override string Key => "firstaccess";

    public override string Title => "No First Access this year";

    public override string Hint => "The school’s phase is subsidised this academic year, and no booking of the school is confirmed.";

    public override int UsualWeight => 5;

    public override PriorityReason? Of(SchoolSituation school) => school.LacksFirstAccess ? new(1, "no First Access this year") : null;
}
