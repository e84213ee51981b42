#include "app/highlight/service.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    codegym::highlight::Service service;
    return service.run(stdin, stdout) ? 0 : 1;
}
