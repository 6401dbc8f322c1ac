using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Setup;

namespace MusicHub.Web.Documents;

public static class DocumentsSetup
{
    /// <summary>Registers what makes files. A wrong setting stops the server at its start with an <see cref="UnusableSettingException"/>.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentsOptions>()
            .Bind(configuration.GetSection(DocumentsOptions.Section))
            .PostConfigure(Check)
            .ValidateOnStart();
        services.AddSingleton<ChromiumLocator>();
        services.AddSingleton<PdfPrinter>();
        return services;
    }

    private static void Check(DocumentsOptions options)
    {
        if (options.Fault() is { } fault)
            throw new UnusableSettingException(fault);
    }
}
