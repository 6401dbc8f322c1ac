namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>The numbers of its classes, for the return.</summary>
public sealed partial class Booking
{
    private readonly List<BookedClass> _classNumbers = [];

    public IReadOnlyList<BookedClass> ClassNumbers => [.. _classNumbers.OrderBy(known => known.Number)];

    /// <summary>Pupils and those who go on, of each class in order.</summary>
    public Result RecordNumbers(IReadOnlyList<ClassNumbers> numbers)
    {
        if (!State.IsFixed())
            return NumbersRefusals.NotFixed;
        foreach (var (of, number) in numbers.Take(Classes).Select((of, at) => (of, at + 1)))
        {
            if (of.RefusalFor(number) is { } refusal)
                return refusal;
        }

        foreach (var (of, number) in numbers.Take(Classes).Select((of, at) => (of, at + 1)))
        {
            var known = _classNumbers.Find(known => known.Number == number);
            if (known is null)
                _classNumbers.Add(known = new BookedClass(this, number));
            known.Set(of);
        }

        return Result.Done;
    }
}
