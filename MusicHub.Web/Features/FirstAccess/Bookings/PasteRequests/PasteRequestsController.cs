using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Requests;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Contacts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.PasteRequests;

/// <summary>Requests from a sheet, pasted or as a file: checked and shown before anything is taken.</summary>
[Requires(Permission.EditBookings)]
public sealed class PasteRequestsController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/bookings/sheet")]
    public async Task<IActionResult> Get(int? year, CancellationToken cancellationToken) => Page(await PageOf(new PasteRequestsForm(), year, cancellationToken));

    [HttpPost("first-access/bookings/sheet")]
    [RequestSizeLimit(ContactSheetFile.Largest + (64 * 1024))]
    public async Task<IActionResult> Post(PasteRequestsForm form, int? year, bool take, CancellationToken cancellationToken)
    {
        if (form.File is not null)
        {
            var (text, problem) = await ContactSheetFile.Read(form.File, cancellationToken);
            if (problem is not null)
                ModelState.AddModelError("Form.File", problem);
            form.Text = text;
            ModelState.Remove("Form.Text");
        }

        var page = await PageOf(form, year, cancellationToken);
        if (!ModelState.IsValid || page.Charges is not { } charges)
            return PageAgain(page);
        var schools = await Schools(form.Text, charges.StartYear, cancellationToken);
        var partners = await Db.DeliveryPartners.Where(partner => partner.IsActive).Select(partner => new { partner.Name, partner.Id }).ToListAsync(cancellationToken);
        var sheet = RequestSheet.Read(form.Text, schools.GetValueOrDefault, charges, Today, Today, name => partners.Find(partner => partner.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Id);
        page = page with { Sheet = sheet };
        if (sheet.Problems.Count > 0)
            ModelState.AddModelError("Form.Text", $"Correct {Words.Count(sheet.Problems.Count, "problem")}, listed below");
        else if (sheet.Lines.Count == 0)
            ModelState.AddModelError("Form.Text", "Paste rows, or choose a file with some");
        return !ModelState.IsValid ? PageAgain(page) : take ? await Take(sheet, charges, cancellationToken) : Page(page with { Priced = await Priced(sheet, charges, cancellationToken) });
    }

    private async Task<IActionResult> Take(RequestSheet sheet, FirstAccessCharges charges, CancellationToken cancellationToken)
    {
        var number = await Db.Bookings.Where(booking => booking.StartYear == charges.StartYear).MaxAsync(booking => (int?)booking.Number, cancellationToken) ?? 0;
        var bookings = sheet.Lines.Select(line => Booking.Request(line.School, charges, ++number, line.Details, Viewer.PersonId, Today).OrThrow()).ToDictionary(booking => booking.Id);
        return await SaveEach(
            [.. bookings.Keys],
            id =>
            {
                Db.Add(bookings[id]);
                Record("First Access requested", bookings[id], bookings[id].SchoolId, "From a sheet");
                return Task.CompletedTask;
            },
            $"~/first-access?year={charges.StartYear}&state=Requested",
            $"{Words.Count(bookings.Count, "request")} taken.");
    }

    // Each row as it would be after all rows are taken: in the turn of its school's requests.
    private async Task<IReadOnlyList<PricedRequest>> Priced(RequestSheet sheet, FirstAccessCharges charges, CancellationToken cancellationToken)
    {
        var known = (await Db.YearBookings(charges.StartYear, cancellationToken: cancellationToken))!;
        var number = known.All.Select(booking => booking.Number).DefaultIfEmpty().Max();
        var asked = sheet.Lines.Select(line => (line, Booking: Booking.Request(line.School, charges, ++number, line.Details, Viewer.PersonId, Today).OrThrow())).ToList();
        var phases = known.All.Select(booking => (booking.SchoolId, Phase: known.PhaseOf(booking))).Concat(sheet.Lines.Select(line => (SchoolId: line.School.Id, line.School.Phase))).DistinctBy(school => school.SchoolId).ToDictionary(school => school.SchoolId, school => school.Phase);
        var year = known.With([.. asked.Select(row => row.Booking)], id => phases[id]);
        return [.. asked.Select(row => new PricedRequest(row.line, year.PriceOf(row.Booking)!, year.WhyNot(row.Booking)))];
    }

    private async Task<PasteRequestsPage> PageOf(PasteRequestsForm form, int? year, CancellationToken cancellationToken)
    {
        var years = await Db.FirstAccessCharges.AsNoTracking().Where(charges => charges.StartYear >= AcademicYear.StartYearOf(Today)).OrderBy(charges => charges.StartYear).ToListAsync(cancellationToken);
        return new(form, years.Find(charges => charges.StartYear == year) ?? years.Find(charges => charges.TimeOf(Today) == RequestTime.InWindow) ?? years.FirstOrDefault(), [.. years.Select(charges => charges.StartYear)], null);
    }

    // By all the numbers that they have or have had, as far as the sheet might name them.
    private async Task<Dictionary<int, RequestSchool>> Schools(string? text, int year, CancellationToken cancellationToken)
    {
        var numbers = DelimitedText.Read(text ?? "").SelectMany(row => row.Cells).Select(cell => int.TryParse(cell, out var urn) ? urn : 0).Where(urn => urn >= 10_000).Distinct().Take(5_000).ToList();
        var found = await Db.Set<SchoolUrn>().Where(known => numbers.Contains(known.Urn)).Select(known => new { known.Urn, known.SchoolId }).ToListAsync(cancellationToken);
        var ids = found.Select(known => known.SchoolId).Distinct().ToList();
        var schools = await Db.Schools.AsNoTracking().VisibleTo(Viewer).Where(school => ids.Contains(school.Id)).ToDictionaryAsync(school => school.Id, cancellationToken);
        var booked = (await Db.Bookings.VisibleTo(Viewer).Where(booking => booking.StartYear == year && ids.Contains(booking.SchoolId) && booking.State != BookingState.Declined && booking.State != BookingState.Withdrawn)
            .Select(booking => new { booking.SchoolId, booking.YearGroup, booking.FirstTerm }).ToListAsync(cancellationToken)).ToLookup(booking => booking.SchoolId, booking => (booking.YearGroup, booking.FirstTerm));
        return found.Where(known => schools.ContainsKey(known.SchoolId)).DistinctBy(known => known.Urn)
            .ToDictionary(known => known.Urn, known => new RequestSchool(schools[known.SchoolId], Viewer.MayEditRegion(schools[known.SchoolId].RegionId), booked[known.SchoolId].ToHashSet()));
    }
}

public sealed class PasteRequestsForm
{
    public string? Text { get; set; }

    public IFormFile? File { get; set; }
}

/// <param name="Charges">Null while no year that could be booked has charges.</param>
/// <param name="Sheet">Null before it was checked.</param>
public sealed record PasteRequestsPage(PasteRequestsForm Form, FirstAccessCharges? Charges, IReadOnlyList<int> Years, RequestSheet? Sheet)
{
    /// <summary>The rows with what each would cost.</summary>
    public IReadOnlyList<PricedRequest> Priced { get; init; } = [];
}

/// <param name="WhyNot">The grant pays nothing of it; null where it pays.</param>
public sealed record PricedRequest(RequestLine Line, Price Price, NoSubsidy? WhyNot);
