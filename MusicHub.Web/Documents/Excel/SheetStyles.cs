using System.Globalization;
using System.Xml;

namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// What looks of a workbook's cells mean: which make a number a date or a time, and how such a number reads
/// (2025-11-06, 2025-11-06 09:30, 09:30), and which strike it through.
/// </summary>
internal sealed class SheetStyles
{
    // Days between the two beginnings that Excel counts from.
    private const int Since1904 = 1462;

    private readonly List<bool> _isDate = [];
    private readonly List<bool> _isStruck = [];

    private SheetStyles(bool from1904) => From1904 = from1904;

    public static SheetStyles None { get; } = new(false);

    private bool From1904 { get; }

    public static SheetStyles Of(XmlReader? styles, bool from1904)
    {
        var looks = new SheetStyles(from1904);
        var custom = new Dictionary<string, bool>();
        var fonts = new List<bool>();
        var inCells = false;
        while (styles?.Read() == true)
        {
            if (styles.NodeType == XmlNodeType.EndElement && styles.LocalName == "cellXfs")
                inCells = false;
            else if (styles is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && styles.GetAttribute("numFmtId") is { } id)
                custom[id] = ShowsDate(styles.GetAttribute("formatCode") ?? "");
            else if (styles is { NodeType: XmlNodeType.Element, LocalName: "font" })
                fonts.Add(false);
            else if (styles is { NodeType: XmlNodeType.Element, LocalName: "strike" } && fonts.Count > 0)
                fonts[^1] = styles.GetAttribute("val") is null or "1" or "true";
            else if (styles is { NodeType: XmlNodeType.Element, LocalName: "dxfs" })
                break; // looks that depend on a condition: their fonts are not cells'
            else if (styles is { NodeType: XmlNodeType.Element, LocalName: "cellXfs" })
                inCells = !styles.IsEmptyElement;
            else if (inCells && styles is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                looks.Add(IsDate(styles.GetAttribute("numFmtId") ?? "0", custom), int.TryParse(styles.GetAttribute("fontId"), NumberStyles.None, CultureInfo.InvariantCulture, out var font) && font < fonts.Count && fonts[font]);
        }

        return looks;
    }

    public bool IsStruck(string? style) => At(style) is { } at && _isStruck[at];

    /// <returns>Null where the number is not shown as a date.</returns>
    public string? Text(double number, string? style)
    {
        if (At(style) is not { } at || !_isDate[at])
            return null;
        var serial = From1904 ? number + Since1904 : number;
        // Before March 1900 Excel's count is wrong, and after 9999 it ends.
        if (number is < 0 or >= 2_958_466 - Since1904 || (serial >= 1 && serial < 61))
            return null;
        if (number < 1)
            return DateTime.FromOADate(Math.Round(number * 86_400) / 86_400).ToString("HH:mm", CultureInfo.InvariantCulture);
        var moment = DateTime.FromOADate(serial).AddMilliseconds(500);
        return moment.ToString(moment is { Hour: 0, Minute: 0 } ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private int? At(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _isDate.Count ? at : null;

    private void Add(bool isDate, bool isStruck)
    {
        _isDate.Add(isDate);
        _isStruck.Add(isStruck);
    }

    private static bool IsDate(string format, Dictionary<string, bool> custom) =>
        custom.TryGetValue(format, out var shows)
            ? shows
            : int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // A format shows a date when a letter of day, year or hour stands outside quotation marks and brackets.
    private static bool ShowsDate(string format)
    {
        var closing = '\0';
        for (var at = 0; at < format.Length; at++)
        {
            var c = char.ToLowerInvariant(format[at]);
            if (closing != '\0')
            {
                if (c == closing)
                    closing = '\0';
            }
            else if (c is '"' or '[')
            {
                closing = c == '[' ? ']' : '"';
            }
            else if (c is '\\' or '_' or '*')
            {
                at++;
            }
            else if (c is 'd' or 'y' or 'h')
            {
                return true;
            }
        }

        return false;
    }
}
