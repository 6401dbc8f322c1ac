using System.ComponentModel;
using System.Diagnostics;

namespace MusicHub.Web.Documents.Pdf;

/// <summary>One run of Chromium in a folder of its own, which holds its profile, the document and the result.</summary>
internal sealed class ChromiumPrint(string chromium, string folder)
{
    private string Document => Path.Combine(folder, "document.html");

    private string Result => Path.Combine(folder, "document.pdf");

    /// <summary>Prints; when cancelled, ends Chromium with all its children first.</summary>
    public async Task<byte[]> RunAsync(string html, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(Document, html, cancellation);
        using var process = Start();
        var messages = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        if (process.ExitCode == 0 && File.Exists(Result) && await File.ReadAllBytesAsync(Result, cancellation) is { Length: > 0 } pdf)
            return pdf;
        // A child of Chromium may outlive it for a moment and hold the pipe open.
        await Task.WhenAny(Task.WhenAll(messages, output), Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None));
        throw Failure(process.ExitCode, messages.IsCompletedSuccessfully ? await messages : "");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(chromium)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var argument in Arguments())
            start.ArgumentList.Add(argument);
        // A service's account often has no home that can be written to.
        foreach (var variable in new[] { "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
            start.Environment[variable] = folder;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new DocumentException($"Chromium could not be started ({chromium}): {e.Message}. Set Documents:Chromium to a program that this account may run.", e);
        }
    }

    private IEnumerable<string> Arguments()
    {
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-quic";
        yield return "--disable-sync";
        yield return "--disable-extensions";
        yield return "--disable-breakpad";
        yield return "--disable-component-update";
        yield return "--disable-background-networking";
        yield return "--disable-dev-shm-usage";
        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        // The document's own policy forbids the network; a proxy that answers to nobody keeps Chromium itself at home too.
        yield return "--proxy-server=http://127.0.0.1:9";
        yield return "--proxy-bypass-list=<-loopback>";
        // Chromium refuses to run its sandbox as root.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            yield return "--no-sandbox";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return $"--print-to-pdf={Result}";
        yield return new Uri(Document).AbsoluteUri;
    }

    private static DocumentException Failure(int exitCode, string messages)
    {
        if (messages.Contains("No usable sandbox", StringComparison.Ordinal))
            return new("Chromium could not start its sandbox: install it with apt install chromium-sandbox, or allow user namespaces on this machine.");
        if (messages.Contains("No space left", StringComparison.Ordinal))
            return new("Chromium could not write the PDF: the disk is full.");
        var tail = messages.Length <= 600 ? messages : messages[^600..];
        return new($"Chromium ended with code {exitCode} and made no PDF. Its last messages: {tail.Trim()}");
    }
}
