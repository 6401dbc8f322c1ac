using System.Globalization;
using MusicHub.Domain.History;

namespace MusicHub.Web.Features.Shared;

/// <summary>A field of the history as a person reads it.</summary>
/// <param name="Before">Null where there was nothing.</param>
/// <param name="Personal">That it changed is all that is kept.</param>
public sealed record FieldWords(string Label, string? Before, string? After, bool Personal)
{
    // Fields whose own names say too little, or what another field says already; null leaves them out.
    private static readonly Dictionary<string, string?> Labels = new()
    {
        ["Visit.On"] = "Day",
        ["Visit.StartsAt"] = "Time",
        ["Visit.DraftedOn"] = "Day of the visit, as noted",
        ["Visit.SortDay"] = null,
        ["Visit.EndedReason"] = null,
        ["Visit.EndedReasonId"] = null,
        ["VisitMove.Number"] = null,
        ["VisitMove.MovedOn"] = null,
        ["VisitMove.Why"] = null,
        ["VisitMove.ReasonId"] = null,
        ["VisitMove.From"] = null,
        ["VisitMove.FromTime"] = null,
        ["VisitKind.IsActive"] = "In use",
        ["VisitReason.IsActive"] = "In use",
        ["VisitReason.Endings"] = "Offered when",
        ["Need.IsActive"] = "In use",
        ["VisitNeed.Note"] = "Note on the need",
        ["ReviewItem.StepId"] = null,
        ["ReviewItem.ById"] = null,
        ["Audit.CompletedById"] = null,
        ["Audit.SignedOffById"] = null,
        ["Audit.ScoresSharedById"] = null,
        ["SummaryCheck.CheckedById"] = null,
        ["SummaryCheck.YearStart"] = null,
        ["SchoolAttempt.How"] = "Attempt to reach the school",
        ["SchoolAttempt.ById"] = null,
        ["SchoolAttempt.At"] = null,
        ["ContactAttempt.How"] = "Attempt to reach the school",
        ["ContactAttempt.ById"] = null,
        ["ContactAttempt.At"] = null,
        ["Question.SectionId"] = null,
        ["Question.Key"] = null,
        ["QuestionSection.Key"] = null,
        ["QuestionOption.QuestionId"] = null,
        ["QuestionOption.Key"] = null,
        ["QuestionOption.Text"] = "Answer to choose from",
        ["Question.Text"] = "Question",
        ["Question.Kind"] = "How it is answered",
        ["Question.Stages"] = "Asked of",
        ["Question.Audience"] = "Who sees it",
        ["Booking.ConfirmedById"] = null,
        ["Booking.DecidedById"] = null,
        ["Booking.OverriddenById"] = null,
        ["Booking.TakenById"] = null,
        ["Booking.DeclinedBecause"] = null,
        ["Booking.EndedBecause"] = null,
        ["Booking.OverrideReason"] = null,
        ["Booking.OptionId"] = "Subsidy option",
        ["Booking.PartnerId"] = "Delivered by",
        ["Booking.Kind"] = "Taught as",
        ["Booking.First"] = "Subsidy of the 1st term, %",
        ["Booking.Second"] = "Subsidy of the 2nd term, %",
        ["Booking.Third"] = "Subsidy of the 3rd term, %",
        ["BookedTerm.Term"] = null,
        ["BookedTerm.Ordinal"] = null,
        ["BookedTerm.Percent"] = null,
        ["BookedTerm.IsGivenUp"] = "Given up",
        ["BookedClass.Number"] = null,
        ["HubAction.OwnerId"] = "Who is to do it",
        ["HubAction.What"] = "What is to be done",
        ["HubAction.DueOn"] = "Due",
        ["HubAction.ClosedOn"] = null,
        ["HubAction.PlanYear"] = "Target of the plan of the year from September",
        ["HubAction.Function"] = "Strategic function",
        ["RoleGrant.Role"] = "Role",
        ["RegionArea.Value"] = "Area",
        ["VisitTarget.Schools"] = "Target",
        ["FreeTime.Halves"] = "Free half-days",
        ["FreeTime.From"] = "Free from",
        ["FreeTime.Until"] = "Free until",
        ["DayOff.From"] = "First day off",
        ["DayOff.Until"] = "Last day off",
        ["PlanItem.Part"] = "Time of the day",
        ["PlanItem.Due"] = null,
        ["PlanItem.IsAgreed"] = null,
        ["PlanItem.IsLocked"] = "Locked",
        ["PlanLeftOut.SchoolId"] = null,
        ["PlanLeftOut.Due"] = null,
        ["PlanLeftOut.Kind"] = null,
    };

    /// <summary>Null for what a person needs not read.</summary>
    /// <param name="nameOf">What an identity stands for; null where it is no longer known.</param>
    public static FieldWords? Of(FieldChange field, Func<Guid, string?> nameOf)
    {
        if (Labels.TryGetValue($"{field.Entity}.{field.Field}", out var label) && label is null)
            return null;
        label ??= Words.FromName(field.Field.Length > 2 && field.Field.EndsWith("Id", StringComparison.Ordinal) ? field.Field[..^2] : field.Field);
        return new FieldWords(label, Value(field.Before, nameOf), Value(field.After, nameOf), field.Personal);
    }

    private static string? Value(string? text, Func<Guid, string?> nameOf)
    {
        if (text is null)
            return null;
        if (Guid.TryParseExact(text, "D", out var id))
            return nameOf(id) ?? "another record";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Short();
        if (DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return instant.Short();
        return text switch
        {
            "True" => "yes",
            "False" => "no",
            _ => IsName(text) ? Words.FromName(text) : text,
        };
    }

    // A value of an enumeration, such as HeadOfParticipation: one word with capitals inside.
    private static bool IsName(string value) =>
        value.Length > 1 && char.IsAsciiLetterUpper(value[0]) && value.All(char.IsAsciiLetter) && value.Skip(1).Any(char.IsAsciiLetterUpper) && value.Any(char.IsAsciiLetterLower);
}
