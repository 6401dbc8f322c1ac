using System.Text;
using System.Xml;

namespace MusicHub.Web.Documents;

/// <summary>Typed text may hold characters (pasted control codes, half surrogates) that no XML file may carry.</summary>
internal static class XmlText
{
    /// <summary>The same text without the characters that XML 1.0 forbids.</summary>
    public static string Allowed(string text)
    {
        var firstBad = FirstForbidden(text);
        if (firstBad < 0)
            return text;

        var kept = new StringBuilder(text, 0, firstBad, text.Length);
        for (var i = firstBad; i < text.Length; i++)
        {
            if (IsPair(text, i))
                kept.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
        }
        return kept.ToString();
    }

    private static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                return i;
        }
        return -1;
    }

    private static bool IsPair(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
}
