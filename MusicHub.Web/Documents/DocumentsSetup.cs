using Microsoft.Extensions.Options;
using MusicHub.Web.Documents.Pdf;

namespace MusicHub.Web.Documents;

public static class DocumentsSetup
{
    /// <summary>Registers what makes files. Wrong settings stop the program at its start, with a message.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<DocumentsOptions>, DocumentsOptionsCheck>();
        services.AddOptions<DocumentsOptions>().Bind(configuration.GetSection(DocumentsOptions.Section)).ValidateOnStart();
        services.AddSingleton<ChromiumLocator>();
        services.AddSingleton<PdfPrinter>();
        return services;
    }

    private sealed class DocumentsOptionsCheck : IValidateOptions<DocumentsOptions>
    {
        public ValidateOptionsResult Validate(string? name, DocumentsOptions options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
