using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MusicHub.Web.Design.Forms;

/// <summary>What a message calls a field: its <c>[Display(Name = …)]</c>, else its property's name in words.</summary>
internal static class FieldName
{
    public static string Of(ModelMetadata metadata) => metadata.DisplayName ?? InWords(metadata.PropertyName ?? metadata.ParameterName ?? "Answer");

    public static string InSentence(ModelMetadata metadata)
    {
        var name = Of(metadata);
        // An abbreviation such as "URN" stays as it is.
        return name.Length > 1 && char.IsLower(name[1]) ? $"the {char.ToLowerInvariant(name[0])}{name[1..]}" : $"the {name}";
    }

    private static string InWords(string property)
    {
        var words = new StringBuilder();
        foreach (var c in property)
        {
            if (words.Length == 0)
                words.Append(char.ToUpperInvariant(c));
            else if (char.IsUpper(c))
                words.Append(' ').Append(char.ToLowerInvariant(c));
            else
                words.Append(c);
        }

        // House names of dates end in On: "DueOn" is the due date.
        var name = words.ToString();
        return name.EndsWith(" on", StringComparison.Ordinal) ? $"{name[..^3]} date" : name;
    }
}
