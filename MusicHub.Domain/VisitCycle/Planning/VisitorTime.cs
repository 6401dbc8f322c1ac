namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>
/// The outings that one visitor has time for, and whether a set of tours fits them. A tour of more than half a day's
/// visits needs a whole day; each must happen by the end of its due term.
/// </summary>
internal sealed class VisitorTime
{
    private readonly int _terms;
    private readonly int[] _slotsBy;
    private readonly int[] _wholeDaysBy;
    private readonly int[] _short;
    private readonly int[] _long;

    public VisitorTime(int terms, int halfDay, IEnumerable<PlanSlot> free)
    {
        (_terms, HalfDay) = (terms, halfDay);
        (_slotsBy, _wholeDaysBy, _short, _long) = (new int[terms], new int[terms], new int[terms], new int[terms]);
        foreach (var slot in free)
        {
            for (var term = slot.Term; term < terms; term++)
            {
                _slotsBy[term]++;
                if (slot.Part == DayPart.WholeDay)
                    _wholeDaysBy[term]++;
            }
        }
    }

    /// <summary>The visits of half a day.</summary>
    public int HalfDay { get; }

    public int Most => _wholeDaysBy[_terms - 1] > 0 ? 2 * HalfDay : _slotsBy[_terms - 1] > 0 ? HalfDay : 0;

    public void Take(int stops, int due) => (stops > HalfDay ? _long : _short)[due]++;

    public void Free(int stops, int due) => (stops > HalfDay ? _long : _short)[due]--;

    /// <summary>Whether the tours would fit if one changed from so many stops and that due term to others; 0 stops for none.</summary>
    public bool Fits(int oldStops, int oldDue, int stops, int due)
    {
        if (oldStops > 0 && oldDue == due && oldStops > HalfDay == stops > HalfDay)
            return true;
        if (oldStops > 0)
            Free(oldStops, oldDue);
        Take(stops, due);
        var fits = AllFit();
        Free(stops, due);
        if (oldStops > 0)
            Take(oldStops, oldDue);
        return fits;
    }

    /// <summary>
    /// Hall's condition: any set of tours has enough slots open to it. Worst are all the short ones due by one term
    /// with all the long ones due by another, since slots open by a term stay open for later ones.
    /// </summary>
    public bool AllFit()
    {
        var shorts = 0;
        for (var shortBy = 0; shortBy < _terms; shortBy++)
        {
            shorts += _short[shortBy];
            var longs = 0;
            for (var longBy = 0; longBy < _terms; longBy++)
            {
                longs += _long[longBy];
                if (longs > _wholeDaysBy[longBy])
                    return false;
                var open = longBy <= shortBy ? _slotsBy[shortBy] : _slotsBy[shortBy] + _wholeDaysBy[longBy] - _wholeDaysBy[shortBy];
                if (shorts + longs > open)
                    return false;
            }
        }

        return true;
    }
}
