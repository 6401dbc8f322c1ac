using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.FirstAccess.Bookings.ListBookings;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ExportBookings;

/// <summary>First Access bookings as the list shows them.</summary>
public sealed class BookingFile(MusicHubDbContext db, TimeProvider clock, IMemoryCache cache) : ExportedList<BookingQuery>(db, clock)
{
    private static readonly IReadOnlyList<ExportColumn<BookingLine>> Columns =
    [
        new("Booking", line => line.Booking.Reference),
        new("URN", line => line.School.Urn, ColumnKind.Identifier),
        new("School", line => line.School.Name, Width: 44),
        new("Town", line => line.School.Town),
        new("Phase", line => line.School.Phase?.Title() ?? "Undecided"),
        new("Region", line => line.School.Region ?? "None"),
        new("Academic year", line => AcademicYear.TitleOf(line.Booking.StartYear)),
        new("State", line => line.Booking.State.Title()),
        new("Requested", line => line.Booking.RequestedOn, ColumnKind.Date),
        new("Year group", line => YearGroups.Title(line.Booking.YearGroup)),
        new("Classes", line => line.Booking.Classes, ColumnKind.Number),
        new("Pupils asked for", line => line.Booking.Pupils, ColumnKind.Number),
        new("Pupils counted", line => line.Booking.ClassNumbers.Sum(known => known.Pupils), ColumnKind.Number),
        new("First term", line => line.Booking.FirstTermKey.Title),
        new("Terms", line => line.Booking.Terms, ColumnKind.Number),
        new("Taught as", line => line.Booking.Kind.Title()),
        new("Delivered by", line => line.DeliveredBy),
        new("Instruments", line => line.Booking.Instruments),
        new("Sets hired", line => line.Booking.HireSets, ColumnKind.Number),
        new("Full cost", line => line.Price?.FullCost, ColumnKind.Money),
        new("Subsidy", line => line.Price?.Subsidy, ColumnKind.Money),
        new("Hire", line => line.Price?.Hire, ColumnKind.Money),
        new("School pays", line => line.Price?.ToPay, ColumnKind.Money),
        .. Enum.GetValues<TermName>().Select(term => new ExportColumn<BookingLine>($"Charge without hire, {term.ToString().ToLowerInvariant()}", line => ChargeIn(line, term), ColumnKind.Money)),
        new("Traded lines", line => line.Booking.TradedCharge, ColumnKind.Money),
        new("Why not subsidised", line => line.WhyNot?.Title(), Width: 44),
    ];

    public override string Name => "first-access-bookings";

    public override string Title => "First Access bookings";

    public override Permission Needed => Permission.SeeFirstAccess;

    public override async Task<string> What(BookingQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words(query.InForce(await SchoolChoices.Of(Db, cache, cancellationToken), await ListBookingsController.Partners(Db, cancellationToken)), $"all bookings of {AcademicYear.TitleOf(AcademicYear.StartYearOf(Today))}");

    public override async Task<int> Count(BookingQuery query, Viewer viewer, CancellationToken cancellationToken) => (await Lines(query, viewer, cancellationToken)).Count;

    public override async Task<ListFile?> Make(BookingQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        await Write((await Lines(query, viewer, cancellationToken)).ToAsyncEnumerable(), Columns, format, told, cancellationToken);

    // Of the terms that are taught, or asked for.
    private static decimal? ChargeIn(BookingLine line, TermName term)
    {
        var names = line.Booking.Booked.Count > 0 ? line.Booking.Booked.Where(booked => !booked.IsGivenUp).Select(booked => booked.Term) : line.Booking.TermNames;
        return line.Price?.Terms.Zip(names).Where(pair => pair.Second == term).Select(pair => (decimal?)pair.First.Charge).FirstOrDefault();
    }

    private async Task<IReadOnlyList<BookingLine>> Lines(BookingQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        [.. query.Apply(await BookingLine.All(Db, viewer, query.YearsOf(await ListBookingsController.Years(Db, cancellationToken), Today), query.Q, cancellationToken))];
}
