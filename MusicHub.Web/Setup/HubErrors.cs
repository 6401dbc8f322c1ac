namespace MusicHub.Web.Setup;

public static class HubErrors
{
    /// <summary>Every error ends on a page that says what happened, what to do, and a reference for the server's log; never more.</summary>
    public static void UseHubErrors(this WebApplication app)
    {
        app.UseBritishCulture();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem/500", AllowStatusCode404Response = true });
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseMiddleware<UnreadableRequests>();
    }
}
