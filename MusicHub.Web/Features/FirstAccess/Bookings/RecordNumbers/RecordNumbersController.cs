using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.RecordNumbers;

/// <summary>The numbers of each class for the return: counts only.</summary>
[Requires(Permission.EditBookings)]
public sealed class RecordNumbersController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/numbers")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayEdit, subject => Task.FromResult<IActionResult>(
        subject.Booking.ConfirmedOn is null ? LocalRedirect($"~{subject.Address}") : Page(new RecordNumbersPage(RecordNumbersForm.Of(subject.Booking), subject))));

    [HttpPost("first-access/bookings/{id:guid}/numbers")]
    public Task<IActionResult> Post(Guid id, RecordNumbersForm form) => On(id, subject => subject.MayEdit, async subject =>
    {
        form = form.InOrder(subject.Booking.Classes);
        RecordNumbersForm.NameNumbers(ModelState);
        Db.Expect(subject.Booking, PostedVersion);
        if (!ModelState.IsValid || IsRefused(subject.Booking.RecordNumbers([.. form.Classes.Select(row => row.Read())], subject.Charges.Model(subject.Booking.Kind), form.SizeReason).Refusal))
            return PageAgain(new RecordNumbersPage(form, subject));
        if (form.Whose is { } whose)
            subject.Booking.SayWhosePupils(whose == RecordNumbersForm.Others);
        Record("Numbers of First Access recorded", subject.Booking, subject.School.Id);
        return await SaveAndGo($"~{subject.Address}", "The numbers are saved.");
    });
}

public sealed class RecordNumbersForm
{
    public List<ClassRow> Classes { get; set; } = [];

    public string? SizeReason { get; set; }

    /// <summary>Whose numbers they are where the year group has other bookings; null where nobody was asked.</summary>
    public string? Whose { get; set; }

    public const string Others = "others";

    internal static RecordNumbersForm Of(Booking booking) => new()
    {
        SizeReason = booking.SizeReason,
        Whose = booking.HasOtherPupils ? Others : "same",
        Classes = [.. Enumerable.Range(1, booking.Classes).Select(number => ClassRow.Of(booking.ClassNumbers.FirstOrDefault(known => known.Number == number)?.Numbers))],
    };

    internal RecordNumbersForm InOrder(int classes) => new() { SizeReason = SizeReason, Whose = Whose, Classes = [.. Enumerable.Range(0, classes).Select(at => Classes.ElementAtOrDefault(at) ?? new ClassRow())] };

    /// <summary>Says of a number that could not be read which class it is of.</summary>
    internal static void NameNumbers(ModelStateDictionary modelState)
    {
        foreach (var (key, entry) in modelState.Where(entry => entry.Value?.Errors.Count > 0 && entry.Key.StartsWith("Form.Classes[", StringComparison.OrdinalIgnoreCase)))
        {
            var index = int.TryParse(key["Form.Classes[".Length..key.IndexOf(']', StringComparison.Ordinal)], out var at) ? at + 1 : 1;
            entry!.Errors.Clear();
            entry.Errors.Add($"Class {index}: numbers must be whole numbers");
        }
    }
}

public sealed class ClassRow
{
    public int? Pupils { get; set; }

    public int? PupilPremium { get; set; }

    public int? Send { get; set; }

    public int? OnInSchool { get; set; }

    public int? OnAtHub { get; set; }

    public int? OnElsewhere { get; set; }

    internal static ClassRow Of(ClassNumbers? numbers) => new()
    {
        Pupils = numbers?.Pupils,
        PupilPremium = numbers?.PupilPremium,
        Send = numbers?.Send,
        OnInSchool = numbers?.OnInSchool,
        OnAtHub = numbers?.OnAtHub,
        OnElsewhere = numbers?.OnElsewhere,
    };

    internal ClassNumbers Read() => new(Pupils, PupilPremium, Send, OnInSchool, OnAtHub, OnElsewhere);
}

public sealed record RecordNumbersPage(RecordNumbersForm Form, BookingSubject Subject)
{
    /// <summary>Confirmed bookings of the year group in other terms, which may have taught the same pupils.</summary>
    public IReadOnlyList<Booking> Beside { get; } =
        [.. Subject.Ground.Others.Where(other => other.ConfirmedOn is not null && other.YearGroup == Subject.Booking.YearGroup && !other.TermNames.Intersect(Subject.Booking.TermNames).Any()).OrderBy(other => other.Number)];
}
