using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Concurrency;

namespace MusicHub.Web.Features.Shared;

/// <summary>Turns a save that came too late into the 409 page, which names who was first and keeps what was typed.</summary>
internal sealed partial class ConflictFilter(MusicHubDbContext db, IModelMetadataProvider metadata, ITempDataDictionaryFactory tempData, ILogger<ConflictFilter> logger) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is DbUpdateException late && late.IsClash())
        {
            Clashed(logger, context.HttpContext.Request.Path, late);
            context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            context.ExceptionHandled = true;
            return;
        }

        if (context.Exception is not EditedMeanwhileException { Aggregate: var aggregate } || !context.HttpContext.Request.HasFormContentType)
            return;

        if (PostOnceFilter.KeyOf(context.HttpContext) is { } key && await PostOnceFilter.LocationOf(key, context.HttpContext) is { } location)
        {
            context.Result = new LocalRedirectResult(location);
            return;
        }

        db.ChangeTracker.Clear();
        var form = context.ActionDescriptor.Parameters.FirstOrDefault(parameter => parameter.Name == "form")?.ParameterType;
        var page = await ConflictPage.Of(aggregate, context.HttpContext.Request, form is null ? null : metadata.GetMetadataForType(form), db, context.HttpContext.RequestAborted);
        context.Result = new ViewResult
        {
            ViewName = "Conflict",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<ConflictPage>(metadata, new ModelStateDictionary()) { Model = page },
            TempData = tempData.GetTempData(context.HttpContext),
        };
        context.ExceptionHandled = true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A save at {Address} clashed with what the database holds")]
    private static partial void Clashed(ILogger logger, string address, Exception fault);
}
