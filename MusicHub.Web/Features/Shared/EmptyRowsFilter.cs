using System.Collections;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MusicHub.Web.Features.Shared;

/// <summary>Leaves out the rows of a posted form that hold nothing: one that was named, without a field of its own, is bound as null.</summary>
internal sealed class EmptyRowsFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (!context.ActionArguments.TryGetValue("form", out var form) || form is null)
            return;
        foreach (var property in form.GetType().GetProperties())
        {
            if (property.PropertyType.IsAssignableTo(typeof(IList)) && property.GetIndexParameters().Length == 0 && property.GetValue(form) is IList { IsFixedSize: false } rows)
            {
                while (rows.Contains(null))
                    rows.Remove(null);
            }
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
