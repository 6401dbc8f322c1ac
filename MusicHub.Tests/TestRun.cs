using MusicHub.Tests.Support;

// Two files of tests go at a time: each test has a database, a host and a browser profile of its own. NUnit would take
// the machine's number of cores; Chromium and the program need some of them.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]

namespace MusicHub.Tests;

/// <summary>What the whole run shares goes when it ends. Stands above the folders of tests, as NUnit looks for it by namespace.</summary>
[SetUpFixture]
public sealed class TestRun
{
    [OneTimeTearDown]
    public async Task CleanUp()
    {
        await HubBrowser.Close();
        TempFiles.Remove();
    }
}
