using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MusicHub.Web.Design.Forms;

internal static class FieldErrors
{
    public static string? First(ModelStateDictionary modelState, string name) =>
        modelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? Words(entry.Errors[0]) : null;

    public static string Words(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "This answer could not be read" : error.ErrorMessage;
}
