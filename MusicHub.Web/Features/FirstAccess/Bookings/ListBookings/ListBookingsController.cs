using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ListBookings;

/// <summary>A year's bookings.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ListBookingsController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("first-access")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] BookingQuery query, int? page, CancellationToken cancellationToken)
    {
        var known = await Years(Db, cancellationToken);
        var years = query.YearsOf(known, Today);
        var all = await BookingLine.All(Db, Viewer, years, query.Q, cancellationToken);
        var shown = query.Apply(all).ToList();
        var paging = Paging.Of(page, PageSize, shown.Count);
        return Page(new ListBookingsPage(
            query,
            years,
            known,
            paging,
            [.. shown.Skip(paging.Skip).Take(PageSize)],
            [.. query.Filter(all)],
            shown,
            await Partners(Db, cancellationToken),
            await SchoolChoices.Of(Db, cache, cancellationToken),
            Viewer.May(Permission.EditBookings)));
    }

    /// <summary>The years with charges, the latest first.</summary>
    internal static Task<List<int>> Years(MusicHub.Data.MusicHubDbContext db, CancellationToken cancellationToken) =>
        db.FirstAccessCharges.Select(charges => charges.StartYear).OrderByDescending(startYear => startYear).ToListAsync(cancellationToken);

    /// <summary>The hub and its partners.</summary>
    internal static async Task<IReadOnlyList<Choice>> Partners(MusicHub.Data.MusicHubDbContext db, CancellationToken cancellationToken) =>
        [new(BookingQuery.ByTheHub, "The hub"), .. await db.DeliveryPartners.OrderBy(partner => partner.Name).Select(partner => new Choice(partner.Id.ToString(), partner.Name, null)).ToListAsync(cancellationToken)];
}

/// <param name="Shows">The years whose bookings are shown.</param>
/// <param name="Years">With charges.</param>
/// <param name="All">With all filters but the state, so that what stands beside it can be counted.</param>
/// <param name="Shown">On all pages.</param>
public sealed record ListBookingsPage(
    BookingQuery Query, IReadOnlyList<int> Shows, IReadOnlyList<int> Years, Paging Paging, IReadOnlyList<BookingLine> Rows, IReadOnlyList<BookingLine> All, IReadOnlyList<BookingLine> Shown, IReadOnlyList<Choice> Partners, SchoolChoices Choices, bool MayEdit)
{
    public IReadOnlyList<(string Name, string Text)> InForce { get; } = [.. Query.InForce(Choices, Partners)];

    public IReadOnlyList<(BookingState State, int Count)> Counts { get; } =
        [.. BookingStates.All.Select(state => (state, All.Count(line => line.Booking.State == state))).Where(count => count.Item2 > 0)];

    public IEnumerable<Choice> YearChoices => Years.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)));

    public int Classes => Shown.Sum(line => line.Booking.Classes);

    public decimal Subsidy => Shown.Sum(line => line.Price?.Subsidy ?? 0);

    public decimal ToPay => Shown.Sum(line => line.Price?.ToPay ?? 0);
}
