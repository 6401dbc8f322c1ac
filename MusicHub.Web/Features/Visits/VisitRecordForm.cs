using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Actions;

namespace MusicHub.Web.Features.Visits;

/// <summary>What a visitor writes down after a visit; recording, recording an unplanned one and correcting share it.</summary>
public class VisitRecordForm
{
    [Display(Name = "Visit date")]
    public DateOnly? On { get; set; }

    /// <summary>Contacts of the school who were met.</summary>
    [Display(Name = "Met")]
    public List<Guid> MetContacts { get; set; } = [];

    /// <summary>Others who were met, as typed.</summary>
    [Display(Name = "Also met")]
    public string? MetOthers { get; set; }

    [Display(Name = "Priority")]
    public SupportPriority? Priority { get; set; }

    public List<Guid> NeedIds { get; set; } = [];

    /// <summary>By need; those of needs that are not ticked are left out.</summary>
    public Dictionary<Guid, string?> NeedNotes { get; set; } = [];

    public string? NextStep { get; set; }

    /// <summary>Another visit is promised by this day.</summary>
    [Display(Name = "Follow-up date")]
    public DateOnly? FollowUpBy { get; set; }

    public string? Notes { get; set; }

    /// <summary>Actions to open with the record; blank rows are left out.</summary>
    public List<NewActionRow> Actions { get; set; } = [];

    /// <summary>Everybody who was met, in one line.</summary>
    public string MetWhom(IReadOnlyList<VisitContact> contacts) =>
        string.Join("; ", contacts.Where(contact => MetContacts.Contains(contact.Id)).Select(contact => contact.Label).Append(MetOthers?.Trim()).Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>Each need that is ticked, once, with its note.</summary>
    public IReadOnlyCollection<(Guid NeedId, string? Note)> Needs => [.. NeedIds.Distinct().Select(id => (id, NeedNotes.GetValueOrDefault(id)))];

    public VisitRecord ToRecord(IReadOnlyList<VisitContact> contacts) =>
        new(On!.Value, MetWhom(contacts), Notes, NextStep, Priority, Needs) { FollowUpBy = FollowUpBy };
}

/// <param name="Label">"Jo Hart (Headteacher)".</param>
public sealed record VisitContact(Guid Id, string Label)
{
    /// <summary>That they lead music, where their post does not tell.</summary>
    public string? Role { get; init; }

    public string Words => Role is null ? Label : $"{Label}, {Role.ToLowerInvariant()}";

    public static VisitContact Of(Contact contact) =>
        new(contact.Id, LabelOf(contact)) { Role = contact.JobTitle is { } post && contact.Roles.Any(role => role.Kind == ContactRoleKind.MusicLead) && !post.Contains("music", StringComparison.OrdinalIgnoreCase) ? ContactRoleKind.MusicLead.Title() : null };

    public static string LabelOf(Contact contact)
    {
        var post = contact.JobTitle ?? string.Join(", ", contact.Roles.Where(role => role.Kind != ContactRoleKind.Other).Select(role => role.Kind.Title()));
        return post.Length == 0 ? contact.Name : $"{contact.Name} ({post})";
    }
}

/// <summary>A visit is done with four answers: when, whom was met, how much support, what is next.</summary>
internal sealed class VisitRecordValidator<TForm> : AbstractValidator<TForm>
    where TForm : VisitRecordForm
{
    /// <param name="answersNeeded">A record made today has a priority and a next step; an old one may never have said.</param>
    public VisitRecordValidator(VisitRecordChoices choices, bool answersNeeded, DateOnly today)
    {
        RuleFor(form => form.On).NotNull().WithMessage("Enter the visit date");
        RuleFor(form => form.On).LessThanOrEqualTo(today).WithMessage(VisitRefusals.RecordedInTheFuture.Message);
        RuleFor(form => form.MetContacts).Must((form, _) => form.MetWhom(choices.Contacts).Length > 0)
            .WithName(nameof(VisitRecordForm.MetContacts)).WithMessage("Say whom you met").When(_ => choices.Contacts.Count > 0);
        RuleFor(form => form.MetOthers).NotEmpty().WithMessage("Say whom you met").When(_ => choices.Contacts.Count == 0);
        RuleFor(form => form.Priority).NotNull().WithMessage("Choose a priority").When(_ => answersNeeded);
        RuleFor(form => form.NextStep).NotEmpty().WithMessage("Say what the next step is, or that there is none").When(_ => answersNeeded);
        Include(new VisitDraftValidator<TForm>(choices));
    }
}

/// <summary>What must hold of anything that is kept, before the visit is done too.</summary>
internal sealed class VisitDraftValidator<TForm> : AbstractValidator<TForm>
    where TForm : VisitRecordForm
{
    public VisitDraftValidator(VisitRecordChoices choices)
    {
        RuleFor(form => form.MetOthers).Must((form, _) => form.MetWhom(choices.Contacts).Length <= VisitRecord.LongestMetWhom)
            .WithMessage($"Whom you met must be {VisitRecord.LongestMetWhom} characters or fewer, all names together");
        RuleFor(form => form.NextStep).MaximumLength(VisitRecord.LongestNextStep).WithMessage($"The next step must be {VisitRecord.LongestNextStep} characters or fewer");
        RuleFor(form => form.NeedIds).Must(ids => ids.All(choices.Needs.ContainsKey)).WithMessage("Choose needs from the list");
        RuleFor(form => form.NeedNotes).Must(notes => notes.Values.All(note => note is not { Length: > VisitRecord.LongestNeedNote }))
            .WithMessage($"A note on a need must be {VisitRecord.LongestNeedNote} characters or fewer");
        RuleFor(form => form.Notes).MaximumLength(VisitRecord.LongestNotes).WithMessage($"The notes must be {VisitRecord.LongestNotes} characters or fewer");
        RuleForEach(form => form.Actions).SetValidator(new NewActionValidator(choices.Owners)).When(form => form.Actions.Count <= NewActionRow.Most);
        RuleFor(form => form.Actions).Must(rows => rows.Count <= NewActionRow.Most).WithMessage($"Open at most {NewActionRow.Most} actions at a time");
    }
}
